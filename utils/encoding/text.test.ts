import { expect, test } from 'vitest';
import { decodeText } from './text.ts';

test.each([
  [[0x6b, 0xc3, 0xa9], 'ké'],
  // Not UTF-8: one character a byte.
  [[0x6b, 0xe9, 0x79], 'kéy'],
  [[], ''],
])('decodeText(%j)', (bytes, expected) => {
  expect(decodeText(new Uint8Array(bytes))).toBe(expected);
});
