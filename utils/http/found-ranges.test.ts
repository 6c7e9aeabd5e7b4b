import { expect, test } from 'vitest';
import { cutByFound, firstAfter } from './found-ranges.ts';

test.each([
  [[], 0, 0],
  [[2, 5, 9], 0, 0],
  [[2, 5, 9], 3, 0], // the first one reaches to 4
  [[2, 5, 9], 4, 1],
  [[2, 5, 9], 10, 2],
  [[2, 5, 9], 11, 3],
])('of %j, each two long, the first after %i is number %i', (starts, offset, index) => {
  expect(firstAfter(starts, 2, offset)).toBe(index);
});

test.each([
  [
    0,
    10,
    [
      ['ab', null],
      ['cd', 0],
      ['e', null],
      ['fg', 1],
      ['hij', null],
    ],
  ],
  [
    3,
    6,
    [
      ['d', 0],
      ['e', null],
      ['f', 1],
    ],
  ], // occurrences that reach beyond
  [4, 5, [['e', null]]],
  [2, 4, [['cd', 0]]],
  [4, 4, []],
])('from %i to %i', (start, end, stretches) => {
  const cut = cutByFound('abcdefghij', { start, end }, { starts: [2, 5], length: 2 });
  expect(cut.map(({ text, found }) => [text, found])).toEqual(stretches);
});
