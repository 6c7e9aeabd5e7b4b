import { expect, test } from 'vitest';
import { rowAfterKey } from './row-step.ts';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowDown', -1, 0], // the open row is not in the list
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['ArrowUp', -1, 0],
  ['PageDown', 3, 7],
  ['PageDown', 8, 9],
  ['PageUp', 3, 0],
  ['PageUp', 9, 5],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['a', 5, null],
  ['Enter', 5, null],
  ['toString', 5, null],
] as const)('%s from row %i of ten leads to %j', (key, from, to) => {
  expect(rowAfterKey(key, from, { count: 10, page: 4 })).toBe(to);
});

test('there is nowhere to go in an empty list', () => {
  expect(rowAfterKey('End', -1, { count: 0, page: 4 })).toBeNull();
});
