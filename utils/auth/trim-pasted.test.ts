import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimPasted } from './trim-pasted.ts';

const key = 'plainly0fake0key0for0tests0plainly0fake0key';
const removed = (what: string) => `${what} removed from what you pasted. 43 characters remain.`;

test.each([
  [key, null],
  [`${key}\n`, removed('A line end was')],
  [`"${key}"\n`, removed('A line end and two quotes were')],
  [`${key}\r\n`, removed('A line end was')], // CR LF is one line end
  [`\n\n${key}\r`, removed('Three line ends were')],
  [`  ${key}\t`, removed('Two spaces and a tab were')],
  [`${key}:`, removed('A trailing colon was')],
  [`"${key}:"`, removed('Two quotes and a trailing colon were')],
  [`'${key}':`, removed('Two quotes and a trailing colon were')],
  [`"${key}",`, removed('Two quotes and a trailing comma were')],
  [`'${key}';\n`, removed('A line end, two quotes and a trailing semicolon were')],
  [`\u201c${key}\u201d`, removed('Two quotes were')],
  [`\u2018${key}\u2019`, removed('Two quotes were')],
  [`\u201e${key}\u201c`, removed('Two quotes were')],
  [`\u00ab\u00a0${key}\u00a0\u00bb`, removed('Two no-break spaces and two quotes were')],
  [`\`${key}\``, removed('Two quotes were')],
  [`\ufeff${key}`, removed('An invisible character was')],
  [`${key.slice(0, 20)}\u200b${key.slice(20)}`, removed('An invisible character was')], // inside, where nobody can see it
  [`"\u200b${key}\u200b"`, removed('Two quotes and two invisible characters were')],
  [`${' '.repeat(12)}${key}`, removed('12 spaces were')],
])('%j', (pasted, note) => {
  expect(trimPasted(pasted)).toEqual({ text: key, note });
});

test.each([
  ['a,', 'a,'], // no quote before it
  [':a', ':a'], // only a trailing colon is one
  ['a b', 'a b'],
  ['a:b', 'a:b'],
  ['', ''],
])('leaves %j alone', (pasted, text) => {
  expect(trimPasted(pasted)).toEqual({ text, note: null });
});

test('says when nothing remains', () => {
  expect(trimPasted('""').note).toBe('Two quotes were removed from what you pasted. Nothing remains.');
});

test('a second time removes nothing, and nothing is removed without a note', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'Z', '"', '\u201d', ' ', '\r', '\n', ':', ',', '\u200b', '\u00a0', '\u{1f600}'),
      }),
      (pasted) => {
        const { text, note } = trimPasted(pasted);
        expect(trimPasted(text)).toEqual({ text, note: null });
        expect(note === null).toBe(text === pasted);
      },
    ),
  );
});
