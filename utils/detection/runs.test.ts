import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteClass, byteClasses } from '@/utils/encoding/byte-class.ts';
import { Runs } from './runs.ts';

function found(bytes: Uint8Array, least: number): number[][] {
  const runs = new Runs(bytes, least);
  const spans: number[][] = [];
  while (runs.next()) spans.push([runs.start, runs.end]);
  return spans;
}

/** The same, by looking at one byte after the other. */
function expected(bytes: Uint8Array, least: number): number[][] {
  const spans: number[][] = [];
  let start = 0;
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index < bytes.length && byteClasses[bytes[index] ?? 0] !== byteClass.other) continue;
    if (index - start >= least) spans.push([start, index]);
    start = index + 1;
  }
  return spans;
}

/** Runs of every length up to `longest`, with one or more other bytes between them. */
function textOfRuns(longest: number): fc.Arbitrary<Uint8Array> {
  const run = fc.tuple(fc.nat(longest), fc.integer({ min: 1, max: 3 })).map(([length, gap]) => [length, gap] as const);
  return fc
    .array(run, { maxLength: 40 })
    .map((parts) =>
      new TextEncoder().encode(parts.map(([length, gap]) => 'a%'.repeat(length) + ' '.repeat(gap)).join('')),
    );
}

test.each([1, 2, 3, 4, 7, 8, 16, 23, 24, 30, 31, 32, 33, 43, 64, 100])('runs of at least %i bytes', (least) => {
  const bytes = fc.oneof(textOfRuns(20), textOfRuns(80), fc.uint8Array({ maxLength: 400 }));
  fc.assert(
    fc.property(bytes, fc.nat(3), (whole, from) => {
      // Views of other memory begin at odd places too.
      const view = whole.subarray(Math.min(from, whole.length));
      expect(found(view, least)).toEqual(expected(view, least));
    }),
  );
});

test.each([0, 1, 31, 32, 63, 64, 65, 96, 1000])('%i bytes of one run', (length) => {
  expect(found(new Uint8Array(length).fill(0x61), 1)).toEqual(length === 0 ? [] : [[0, length]]);
});
