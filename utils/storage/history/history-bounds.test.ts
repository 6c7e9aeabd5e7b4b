import { expect, test } from 'vitest';
import { entriesBeyond } from './history-bounds.ts';

const megabyte = 1_000_000;

test.each([
  ['nothing', [], { entries: 2, megabytes: 1 }, []],
  ['what fits', [1, 1], { entries: 2, megabytes: 1 }, []],
  ['the oldest of three', [1, 1, 1], { entries: 2, megabytes: 1 }, ['1']],
  ['those beyond the weight', [1, megabyte, 1], { entries: 9, megabytes: 1 }, ['2', '1']],
  ['exactly the weight', [megabyte - 1, 1], { entries: 9, megabytes: 1 }, []],
  ['never the newest', [1, 2 * megabyte], { entries: 9, megabytes: 1 }, ['1']],
])('%s', (_name, weights, bounds, expected) => {
  const entries = weights.map((bytes, index) => ({ id: String(index + 1), at: index, bytes }));
  expect(entriesBeyond(entries, bounds)).toEqual(expected);
});
