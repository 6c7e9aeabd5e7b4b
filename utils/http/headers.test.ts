import { expect, test } from 'vitest';
import { type HeaderFields, withHeader } from './headers.ts';

const fields: HeaderFields = [
  ['X-One', '1'],
  ['content-type', 'a/b'],
  ['X-Two', '2'],
  ['Content-Type', 'c/d'],
];

test.each<[HeaderFields, string | null, HeaderFields]>([
  [[], 'e/f', [['Content-Type', 'e/f']]],
  [
    [['X-One', '1']],
    'e/f',
    [
      ['X-One', '1'],
      ['Content-Type', 'e/f'],
    ],
  ],
  [
    fields,
    'e/f',
    [
      ['X-One', '1'],
      ['content-type', 'e/f'],
      ['X-Two', '2'],
    ],
  ], // its place and case stay
  [
    fields,
    '',
    [
      ['X-One', '1'],
      ['content-type', ''],
      ['X-Two', '2'],
    ],
  ],
  [
    fields,
    null,
    [
      ['X-One', '1'],
      ['X-Two', '2'],
    ],
  ],
  [[], null, []],
])('%j with Content-Type %j', (before, value, after) => {
  expect(withHeader(before, 'Content-Type', value)).toEqual(after);
});
