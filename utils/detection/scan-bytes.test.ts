import { expect, test } from 'vitest';
import { growthOf, mostGrowth } from '@/utils/http/growth.fixture.ts';
import { randomKey, salt, watchedKey } from './exchange.fixture.ts';
import { scanText } from './find-in-parts.ts';
import { gearTable } from './rolling-hash.ts';
import { createDigest } from './salted-digest.ts';
import type { ByteHit } from './scan-bytes.ts';
import { createEncoder } from './scanned-text.ts';
import { fromWatched } from './sought-key.ts';
import { createWatchList } from './watch-list.ts';

function find(text: string, ...keys: string[]): readonly ByteHit[] {
  const sought = keys.map((value) => fromWatched(watchedKey(value)));
  const list = createWatchList(sought, [], gearTable(salt), 64);
  return scanText(text, { list, digestOf: createDigest(salt), encode: createEncoder() }).hits;
}

function encodings(text: string, key: string): string[] {
  return find(text, key).map(({ layers }) => layers.join(' '));
}

const key = randomKey();
const short = 'a1B2-c3';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');

test.each([
  ['alone', key, ['']],
  ['inside a longer run', `prefix${key}suffix`, ['']],
  ['twice', `${key} ${key}`, ['', '']],
  ['cut short', key.slice(0, -1), []],
  ['its start alone', key.slice(0, 16), []],
  ['base64 with padding', base64(`${key}:`), ['base64']],
  ['base64 after a text', `x ${base64(`ab${key}`)} y`, ['base64']],
  ['base64 after other base64 digits', `abc${base64(`${key}:`)}`, ['base64']],
  // Without padding only base64url is well-formed.
  ['base64url', base64url(`${key}:`), ['base64url']],
  ['base64url by its digits', base64url(`>>>???${key}`), ['base64url']],
  ['base64 by its digits', base64(`>>>???${key}`), ['base64']],
  ['base64 with the key twice', base64(`${key}:${key}`), ['base64', 'base64']],
  // Its first two digits are needed to know the first byte of the key.
  ['base64 without its start', base64(`a${key}`).slice(2), []],
  ['nothing', '', []],
])('a key of 43 characters, %s', (_, text, expected) => {
  expect(encodings(text, key)).toEqual(expected);
});

test.each([
  ['alone', short, ['']],
  ['in quotes', `"${short}"`, ['']],
  ['after a letter', `x${short}`, []],
  ['before a digit', `${short}9`, []],
  ['before an underscore', `${short}_`, []],
  ['before a hyphen', `${short}-`, []],
  ['base64', base64(`${short}:`), ['base64']],
  ['base64 in a text', base64(`k="${short}"`), ['base64']],
  ['base64 as a part of a word', base64(`k=x${short}`), []],
  ['base64 as a part of a word, four bytes in', base64(`k==x${short}`), []],
  ['base64 before a letter', base64(`${short}x`), []],
])('a key of 7 characters, %s', (_, text, expected) => {
  expect(encodings(text, short)).toEqual(expected);
});

test.each([4, 5, 6, 8, 15, 16, 17, 200])('a key of %i characters is found in plain and in each alignment', (length) => {
  const value = randomKey(length);
  for (const before of ['', '.', '..', '...'])
    expect(encodings(base64(`${before}${value}.`), value)).toEqual(['base64']);
  expect(encodings(`.${value}.`, value)).toEqual(['']);
});

test('a key of three characters is an ordinary word', () => {
  expect(find('the key', 'key')).toEqual([]);
});

test('a key that is not ASCII is found in UTF-8 base64 too', () => {
  const value = 'clé-très-sécrète-è';
  expect(encodings(`<${value}>`, value)).toEqual(['']);
  expect(encodings(base64(`${value}:`), value)).toEqual(['base64']);
});

test('keys of several lengths are told apart in one text', () => {
  const other = randomKey(20);
  const values = find(`${short} ${other} ${base64(key)}`, key, other, short).map(({ value }) => value);
  expect(values.toSorted()).toEqual([key, other, short].toSorted());
});

test('a key that overlaps itself is one place', () => {
  const value = 'ab'.repeat(10);
  expect(find('ab'.repeat(15), value)).toMatchObject([{ span: { start: 0, end: 20 } }]);
});

const [start, end] = [key.slice(0, 20), key.slice(20)];

test.each([
  ['a script', `k = "${start}" + '${end}';`],
  ['JSON', JSON.stringify({ script: `k = "${start}" +\n  "${end}";` })],
  ['an attribute', `<a onclick="k = &quot;${start}&quot; + &#39;${end}&#39;">`],
  [
    'an attribute, escaped twice',
    `&lt;a onclick=&quot;k = &amp;quot;${start}&amp;quot; + &amp;quot;${end}&amp;quot;&quot;`,
  ],
  ['JSON of .NET', `{"script":"k = \\u0022${start}\\u0022 \\u002B \\u0027${end}\\u0027"}`],
  ['HTML of .NET', `k = &quot;${start}&quot; &#x2B; &quot;${end}&quot;`],
  ['a form', new URLSearchParams({ script: `k = "${start}" + "${end}"` }).toString()],
  ['a query', encodeURIComponent(`k = '${start}' + '${end}'`)],
  ['pieces of which one is a plus sign', `k = "${start}"+"+"+"${end}"`, `${start}+${end}`],
  ['pieces that begin with a plus sign', `k = "+"+"${key}"`, `+${key}`],
])('a key in two literals, joined in %s', (_, text, whole = key) => {
  expect(find(text, whole).length).toBeGreaterThan(0);
});

test.each([
  ['HTML in the middle of percent-encoding', `&#${percent(String(key.charCodeAt(0)))};${key.slice(1)}`],
  ['percent-encoding in the middle of JSON', `\\u00${percent(key.charCodeAt(0).toString(16))}${key.slice(1)}`],
  ['HTML in the middle of a script', `\\x${references(key.charCodeAt(0).toString(16))}${key.slice(1)}`],
])('a key with %s', (_, text) => {
  expect(find(text, key).length).toBeGreaterThan(0);
});

function percent(text: string): string {
  return [...text].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');
}

function references(text: string): string {
  return [...text].map((character) => `&#${character.charCodeAt(0)};`).join('');
}

test.each([
  ['a run of one character', (bytes: number) => 'a'.repeat(bytes)],
  ['a run of base64', (bytes: number) => base64('a'.repeat(bytes * 0.75))],
  ['a key over and over', (bytes: number) => `${key} `.repeat(bytes / 44)],
  ['a key over and over in one run of base64', (bytes: number) => base64(key.repeat(bytes / 60))],
  ['a path of keys', (bytes: number) => `x/${base64(`${key}:`).slice(0, -1)}`.repeat(bytes / 62)],
  ['a path of keys in base64url', (bytes: number) => `x/${base64url(`${key}>`)}`.repeat(bytes / 62)],
  ['starts of a key', (bytes: number) => key.slice(0, 40).repeat(bytes / 40)],
  ['base64 of starts of a key', (bytes: number) => base64(`${key.slice(0, 40)} `).repeat(bytes / 56)],
  ['lone surrogates', (bytes: number) => '\ud800'.repeat(bytes)],
])('%s takes time in proportion to its length', (_, makeText) => {
  const growth = growthOf(32_768, (bytes) => {
    const text = makeText(bytes);
    return () => find(text, key, 'a'.repeat(43));
  });
  expect(growth).toBeLessThan(mostGrowth);
});
