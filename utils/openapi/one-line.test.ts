import { expect, test } from 'vitest';
import { oneLine } from './one-line.ts';

test.each([
  ['Lists videos. It pages.', 'Lists videos.'],
  ['Lists\n  videos', 'Lists videos'],
  ['# Title\n\nMore', 'Title'],
  ['See [the guide](https://example.com/a) for `pageSize`, **now**', 'See the guide for pageSize, now'],
  ['A snake_case name', 'A snake_case name'],
  ['e.g. a name', 'e.g. a name'],
  ['', ''],
  ['x'.repeat(300), `${'x'.repeat(199)}…`],
])('%j', (text, line) => {
  expect(oneLine(text)).toBe(line);
});
