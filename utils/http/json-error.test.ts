import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonError } from './json-error.ts';

test.each([
  ['', 'line 1, column 1: the text ends where a value was expected.'],
  ['{"a":1', 'line 1, column 7: the text ends where a comma or } was expected.'],
  ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: a comma or } was expected.'],
  ['[1 2]', 'line 1, column 4: a comma or ] was expected.'],
  ['{\r\n"a" 1}', 'line 2, column 5: a colon was expected.'],
  ['{a:1}', 'line 1, column 2: a name in double quotes or } was expected.'],
  ['{"a":1,}', 'line 1, column 8: a name in double quotes was expected.'],
  ['[1,]', 'line 1, column 4: a value was expected.'],
  ['[}', 'line 1, column 2: a value or ] was expected.'],
  ['[1}', 'line 1, column 3: a comma or ] was expected.'],
  ['{} {}', 'line 1, column 4: the JSON has ended, and more follows.'],
  ["['a']", 'line 1, column 2: a value or ] was expected.'],
  ['[01]', 'line 1, column 3: a comma or ] was expected.'],
  ['[1.]', 'line 1, column 2: a value or ] was expected.'],
  ['NaN', 'line 1, column 1: a value was expected.'],
  ['<html>', 'line 1, column 1: a value was expected.'],
  ['{"a": 1 // one\n}', 'line 1, column 9: a comment stands here, and JSON has none.'],
  [
    '["a\n"]',
    'line 1, column 2: the string that begins here is not closed, or holds a character or an escape that JSON does not allow.',
  ],
  [
    '["\\x"]',
    'line 1, column 2: the string that begins here is not closed, or holds a character or an escape that JSON does not allow.',
  ],
])('%j', (text, error) => {
  expect(findJsonError(text)).toBe(error);
});

test('a million open brackets', () => {
  expect(findJsonError('['.repeat(1_000_000))).toBe(
    'line 1, column 1000001: the text ends where a value or ] was expected.',
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const parts = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"',
  '\\',
  '\\u00e9',
  '0',
  '1.5',
  '-',
  '.',
  'e3',
  'true',
  'nul',
  ' ',
  '\n',
  '\t',
  '\r',
  '//',
  '/*',
  '*/',
  '\u00a0',
  '\ufeff',
  '\u2028',
];

test('agrees with JSON.parse', () => {
  const broken = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ...parts)).map(([json, at, part]) => {
    const cut = at % (json.length + 1);
    return json.slice(0, cut) + part + json.slice(cut + 1);
  });
  const text = fc.oneof(fc.json(), broken, fc.string({ unit: fc.constantFrom(...parts), maxLength: 8 }));
  fc.assert(
    fc.property(text, (any) => {
      expect(findJsonError(any) === null).toBe(parses(any));
    }),
    { numRuns: 3000 },
  );
});
