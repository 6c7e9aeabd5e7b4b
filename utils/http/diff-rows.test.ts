import { expect, test } from 'vitest';
import { diffRows } from './diff-rows.ts';
import { diffLines } from './line-diff.ts';

test.each([
  ['', '', ''],
  ['ab', 'ab', 'a|a b|b'],
  ['abc', 'axc', 'a|a b!x c|c'],
  ['abbc', 'axc', 'a|a b!x b! c|c'],
  ['ac', 'axyc', 'a|a !x !y c|c'],
  ['ab', '', 'a! b!'],
])('%j and %j side by side', (before, after, expected) => {
  const rows = diffRows(diffLines([...before], [...after]));
  expect(rows.map(({ left, right, changed }) => `${left ?? ''}${changed ? '!' : '|'}${right ?? ''}`).join(' ')).toBe(
    expected,
  );
});
