import { readdirSync, readFileSync } from 'node:fs';
import { alphanumeric, type Random, randomFor } from './random.fixture.ts';
import { jsonWith, words } from './surroundings.fixture.ts';

/** About how many characters of each kind of text. */
const size = 7_000_000;

/** Texts without any key, by their kind: 40 MB together. */
export const cleanTexts: Readonly<Record<string, () => readonly string[]>> = {
  'JavaScript of installed packages': scripts,
  'generated JSON': () =>
    repeatedly('json', (random) => `[${many(200, () => jsonWith(words(random, 5), random)).join()}]`),
  'random base64': () => [base64(size)],
  'random hex': () => [hex(size)],
  UUIDs: () => repeatedly('uuid', (random) => hexWords(random.bytes(160_000))),
  'random words of the alphabet of keys': () =>
    repeatedly('word', (random) =>
      many(2000, () => random.text(alphanumeric, random.between(20, 50))).join(random.pick([' ', '","'])),
    ),
  English: () => repeatedly('english', (random) => words(random, 20_000)),
};

function base64(length: number): string {
  return Buffer.from(randomFor('clean base64').bytes((length / 4) * 3)).toString('base64');
}

function hex(length: number): string {
  return Buffer.from(randomFor('clean hex').bytes(length / 2)).toString('hex');
}

function hexWords(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replaceAll(/(.{8})(.{4})(.{4})(.{4})(.{12})/g, '$1-$2-$3-$4-$5\n');
}

function many<Item>(count: number, make: () => Item): Item[] {
  return Array.from({ length: count }, make);
}

function repeatedly(purpose: string, make: (random: Random) => string): string[] {
  const texts: string[] = [];
  for (let length = 0; length < size; length += texts.at(-1)?.length ?? 0)
    texts.push(make(randomFor('clean', purpose, texts.length)));
  return texts;
}

/** Scripts as packages ship them, minified ones among them. */
function scripts(): string[] {
  const folders = [
    'react-dom',
    'puppeteer-core',
    'vite',
    'valibot',
    'fast-check',
    '@api.video',
    'webextension-polyfill',
  ];
  const texts: string[] = [];
  let length = 0;
  for (const folder of folders)
    for (const file of readdirSync(`node_modules/${folder}`, { recursive: true, encoding: 'utf8' })) {
      if (length > size || !/\.(?:[cm]?js|map)$/.test(file)) continue;
      const text = readFileSync(`node_modules/${folder}/${file}`, 'utf8');
      length += text.length;
      texts.push(text);
    }
  return texts;
}
