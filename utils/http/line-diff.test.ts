import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines } from './line-diff.ts';

/** As it is drawn: `=a -b +c`. */
function draw(before: string, after: string): string {
  const marks = { same: '=', removed: '-', added: '+' };
  return diffLines([...before], [...after])
    .map(({ kind, text }) => marks[kind] + text)
    .join(' ');
}

test.each([
  ['', '', ''],
  ['abc', 'abc', '=a =b =c'],
  ['', 'ab', '+a +b'],
  ['ab', '', '-a -b'],
  ['abc', 'axc', '=a -b +x =c'],
  ['abc', 'bcd', '-a =b =c +d'],
  ['abcabba', 'cbabac', '-a -b =c +b =a =b -b =a +c'], // the example of the paper
  ['aab', 'ab', '=a -a =b'],
])('%j to %j', (before, after, expected) => {
  expect(draw(before, after)).toBe(expected);
});

const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

/** The length of the longest common subsequence, the plain way. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const table = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0));
  for (let x = 1; x <= one.length; x += 1)
    for (let y = 1; y <= other.length; y += 1) {
      const row = table[x];
      if (row === undefined) continue;
      row[y] =
        one[x - 1] === other[y - 1]
          ? (table[x - 1]?.[y - 1] ?? 0) + 1
          : Math.max(table[x - 1]?.[y] ?? 0, row[y - 1] ?? 0);
    }
  return table[one.length]?.[other.length] ?? 0;
}

test('both texts come out of it, and no fewer changes would do', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const diff = diffLines(before, after);
      const without = (kind: string) => diff.filter((line) => line.kind !== kind).map(({ text }) => text);
      expect(without('added')).toEqual(before);
      expect(without('removed')).toEqual(after);
      expect(diff.filter(({ kind }) => kind === 'same')).toHaveLength(longestCommon(before, after));
    }),
    { numRuns: 500 },
  );
});

test('texts that have little in common end in time, all of the middle as changed', () => {
  const before = ['first', ...Array.from({ length: 30_000 }, (_, line) => `before ${line}`), 'last'];
  const after = ['first', ...Array.from({ length: 30_000 }, (_, line) => `after ${line}`), 'last'];
  const diff = diffLines(before, after);
  expect(diff).toHaveLength(60_002);
  expect([diff[0]?.kind, diff[1]?.kind, diff.at(-2)?.kind, diff.at(-1)?.kind]).toEqual([
    'same',
    'removed',
    'added',
    'same',
  ]);
});
