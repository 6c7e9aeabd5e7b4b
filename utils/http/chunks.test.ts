import { expect, test } from 'vitest';
import { chunkOf, contentRange, countChunks } from './chunks.ts';

const fileOf = (size: number) => ({ id: 'f1', name: 'a.mp4', size, type: '' });

test.each([
  [10, 4, ['bytes 0-3/10', 'bytes 4-7/10', 'bytes 8-9/10']],
  [8, 4, ['bytes 0-3/8', 'bytes 4-7/8']],
  [3, 4, ['bytes 0-2/3']],
  [4, 4, ['bytes 0-3/4']],
])('%i bytes in pieces of %i: %j', (size, chunkSize, ranges) => {
  const file = fileOf(size);
  const indices = [...Array(countChunks(file, chunkSize)).keys()];
  expect(indices.map((index) => contentRange(chunkOf(file, chunkSize, index)))).toEqual(ranges);
});
