import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findText, mostFound } from './find-text.ts';

const find = (text: string, wanted: string, matchCase = false): number[] =>
  [...findText(text, wanted, { matchCase })].flat();

test.each([
  ['abcabc', 'b', [1, 4]],
  ['aaaa', 'aa', [0, 2]], // without overlaps
  ['Video VIDEO video', 'video', [0, 6, 12]],
  ['É é', 'é', [0, 2]],
  ['a.c abc', 'a.c', [0]], // not a pattern
  ['\\d+ (x) [y] {z} ^$|?*', '[y]', [8]],
  ['\u{1f600}x', 'x', [2]],
  ['text', '', []],
  ['', 'text', []],
])('%j holds %j at %j', (text, wanted, starts) => {
  expect(find(text, wanted)).toEqual(starts);
});

test('case counts where that is asked for', () => {
  expect(find('Video VIDEO video', 'video', true)).toEqual([12]);
});

test('an occurrence that two windows share is found once', () => {
  for (const at of [262_140, 262_143, 262_144]) {
    const text = `${'-'.repeat(at)}needle${'-'.repeat(300_000)}needle`;
    expect(find(text, 'needle')).toEqual([at, at + 300_006]);
  }
  expect(find('ab'.repeat(100_000), 'abab')).toHaveLength(50_000);
});

test('ends when it has found enough', () => {
  expect(find('a'.repeat(2 * mostFound), 'a')).toHaveLength(mostFound);
});

test('is what indexOf finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '(', '\\') });
  fc.assert(
    fc.property(text, text, (whole, wanted) => {
      const expected: number[] = [];
      for (let at = whole.indexOf(wanted); wanted !== '' && at !== -1; at = whole.indexOf(wanted, at + wanted.length))
        expected.push(at);
      expect(find(whole, wanted, true)).toEqual(expected);
    }),
  );
});
