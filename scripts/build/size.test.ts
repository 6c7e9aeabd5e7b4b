import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const output = new URL('../../.output/chrome-mv3/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, output));

/** What a document loads before it is shown: itself, and every script and style that it names. */
function loadedBy(html: string): string[] {
  const named = [
    ...read(html)
      .toString()
      .matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g),
  ];
  return [html, ...named.map(([, path]) => path ?? '')];
}

test('the first view of the panel is under 140 KB gzip, in a handful of files', ({ annotate }) => {
  const files = loadedBy('panel.html');
  const size = files.reduce((sum, file) => sum + gzipSync(read(file)).byteLength, 0);
  void annotate(`${files.length} files, ${(size / 1000).toFixed(1)} KB gzip`);
  console.log(`First view of the panel: ${(size / 1000).toFixed(1)} KB gzip in ${files.length} files.`);
  expect(files.some((file) => file.endsWith('.js'))).toBe(true);
  expect(size).toBeLessThan(140_000);
  // Many small files cost a browser more than the bytes in them.
  expect(files.length).toBeLessThan(20);
});

test('only what draws loads React', () => {
  const loadsReact = (html: string) => loadedBy(html).some((file) => read(file).includes('https://react.dev/errors/'));
  expect(['panel.html', 'popup.html', 'options.html'].filter(loadsReact)).toHaveLength(3);
  expect(loadsReact('devtools.html')).toBe(false);
});

test.each(['panel', 'popup', 'options', 'devtools'])('nothing else loads what runs the %s', (name) => {
  const isOwn = (file: string) => new RegExp(`^chunks/${name}-.{8}\\.js$`).test(file);
  const [own = ''] = loadedBy(`${name}.html`).filter(isOwn);
  expect(own).not.toBe('');
  const others = ['panel', 'popup', 'options', 'devtools'].filter((other) => other !== name);
  const chunks = readdirSync(new URL('chunks/', output)).map((file) => `chunks/${file}`);
  const files = others.flatMap((other) => loadedBy(`${other}.html`)).concat(name === 'panel' ? [] : chunks);
  expect(files.filter((file) => file !== own && read(file).includes(own.slice('chunks/'.length)))).toEqual([]);
});
