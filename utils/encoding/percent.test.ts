import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentDecode } from './percent.ts';

test('takes back what encodeURIComponent does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(percentDecode(encodeURIComponent(text))).toBe(text);
    }),
  );
});

test.each([
  ['plain', 'plain'],
  ['%41%6a%6A', 'Ajj'],
  // What is no escape stays.
  ['100%', '100%'],
  ['%4', '%4'],
  ['%zz%41', '%zzA'],
  ['%%41', '%A'],
  // Decoded once only.
  ['%2541', '%41'],
  ['a+b', 'a+b'],
  ['%ff', '\ufffd'],
  ['\ud800%41', '\ufffdA'],
])('percentDecode(%j)', (text, expected) => {
  expect(percentDecode(text)).toBe(expected);
});
