import { expect, test } from 'vitest';
import { counted, numberWord } from './counted.ts';

test.each([
  [counted(0, 'byte'), '0 bytes'],
  [counted(1, 'byte'), '1 byte'],
  [counted(2, 'entry', 'entries'), '2 entries'],
  [numberWord(2), 'two'],
  [numberWord(43), '43'],
])('%s', (actual, expected) => {
  expect(actual).toBe(expected);
});
