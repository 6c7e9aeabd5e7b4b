import { expect, test } from 'vitest';
import { formatBytes, formatDuration, formatSpan } from './sizes.ts';

test.each([
  [0, '0 B'],
  [131, '131 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [1234, '1.2 kB'],
  [99_940, '99.9 kB'],
  [99_960, '100 kB'], // not 100.0 kB
  [131_072, '131 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'], // not 1000 kB
  [5_000_000, '5.0 MB'],
  [64 * 1024 * 1024, '67.1 MB'],
  [2_500_000_000, '2.5 GB'],
])('%i bytes', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [0, '0 ms'],
  [37.6, '38 ms'],
  [999.4, '999 ms'],
  [999.6, '1.00 s'],
  [1200, '1.20 s'],
  [30_000, '30.00 s'],
])('%f ms', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

test.each([
  [0, '0 seconds'],
  [1999, '1 second'],
  [59_999, '59 seconds'],
  [60_000, '1 minute'],
  [3_600_000, '1 hour'],
  [172_800_000, '2 days'],
])('a span of %i ms is %s', (milliseconds, text) => {
  expect(formatSpan(milliseconds)).toBe(text);
});
