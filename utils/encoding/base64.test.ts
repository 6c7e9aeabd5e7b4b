import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignments, decodeBase64, foreignDigits, innerBase64, isBase64Digit } from './base64.ts';

const bytes = fc.uint8Array({ maxLength: 60 });

test.each(['base64', 'base64url'] as const)('%s decodes with and without padding, whatever follows', (encoding) => {
  fc.assert(
    fc.property(bytes, fc.constantFrom('', '=', '==', '."x'), (value, tail) => {
      const digits = Buffer.from(value).toString(encoding).replace(/=+$/, '');
      expect(decodeBase64(digits + tail)).toEqual(value);
    }),
  );
});

test.each([
  ['', []],
  ['=', []],
  // One digit is no byte.
  ['Q', []],
  ['QUI', [0x41, 0x42]],
  ['QUJDR', [0x41, 0x42, 0x43]],
  ['Q\u00e9', []],
])('decodeBase64(%j)', (text, expected) => {
  expect([...decodeBase64(text)]).toEqual(expected);
});

test('the inner digits of a value stand in the base64 of every text that holds it', () => {
  fc.assert(
    fc.property(bytes, bytes, bytes, (before, value, after) => {
      const alignment = alignments[before.length % 3] ?? 0;
      const whole = Buffer.concat([before, value, after]).toString('base64');
      const start = Math.floor(before.length / 3) * 4 + foreignDigits[alignment];
      const inner = innerBase64(value, alignment);
      expect(whole.slice(start, start + inner.length)).toBe(inner);
    }),
  );
});

test.each([
  ['A', true],
  ['/', true],
  ['-', true],
  ['_', true],
  ['=', false],
  ['\u0141', false],
])('isBase64Digit of %j is %j', (digit, expected) => {
  expect(isBase64Digit(digit.charCodeAt(0))).toBe(expected);
});
