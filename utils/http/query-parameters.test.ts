import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendQuery, changeQuery, readQuery, removeQuery } from './query-parameters.ts';

const pairs = (path: string) => readQuery(path).map(({ name, value }) => [name, value]);

describe('readQuery', () => {
  test.each<[string, string[][]]>([
    ['/videos', []],
    ['', []],
    ['/videos?', []],
    ['/videos?a=1', [['a', '1']]],
    ['https://sandbox.api.video/videos?a=1', [['a', '1']]],
    [
      '/videos?b=2&a=1&b=1',
      [
        ['b', '2'],
        ['a', '1'],
        ['b', '1'],
      ],
    ],
    [
      '/videos?a&b=&=c',
      [
        ['a', ''],
        ['b', ''],
        ['', 'c'],
      ],
    ],
    ['/videos?a=b=c', [['a', 'b=c']]],
    ['/videos?a=1?2', [['a', '1?2']]],
    [
      '/videos?&a=1&&b=2&',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ], // empty parts are no parameters
    ['/videos?a=x+y%20z%2B', [['a', 'x y z+']]],
    ['/videos?t%69tle=caf%C3%A9', [['title', 'café']]],
    ['/videos?a=100%', [['a', '100%']]], // a percent sign that escapes nothing
    [
      '/videos?metadata[key]=v&tags%5B%5D=a',
      [
        ['metadata[key]', 'v'],
        ['tags[]', 'a'],
      ],
    ],
    ['/videos?a=1#b=2?c', [['a', '1']]],
    ['/videos#?a=1', []],
  ])('%j', (path, expected) => {
    expect(pairs(path)).toEqual(expected);
  });
});

test.each<[string, string, number, { name?: string; value?: string }, string]>([
  ['a value', '/videos?a=1&b=2', 1, { value: '3' }, '/videos?a=1&b=3'],
  ['a name', '/videos?a=1&b=x+y', 1, { name: 'c' }, '/videos?a=1&c=x+y'],
  ['a value, the name as it was typed', '/videos?t%69tle=1', 0, { value: '2' }, '/videos?t%69tle=2'],
  ['a value, the others as they were typed', '/videos?a=%41+b&b=2&&c', 1, { value: '3' }, '/videos?a=%41+b&b=3&&c'],
  ['a value to itself', '/videos?a=%41+b', 0, { value: 'A b' }, '/videos?a=%41+b'],
  ['a name to itself', '/videos?%61=%41', 0, { name: 'a' }, '/videos?%61=%41'],
  ['nothing where there is no value', '/videos?a', 0, { value: '' }, '/videos?a'],
  ['a value where there was none', '/videos?a', 0, { value: '1' }, '/videos?a=1'],
  ['a value to an empty one', '/videos?a=1', 0, { value: '' }, '/videos?a='],
  ['one of two of a name', '/videos?a=1&a=2', 1, { value: '3' }, '/videos?a=1&a=3'],
  ['a value before a fragment', '/videos?a=1#top', 0, { value: '2' }, '/videos?a=2#top'],
  ['what must be encoded', '/videos?a=1', 0, { value: 'x y&z=#+%é' }, '/videos?a=x%20y%26z=%23%2B%25%C3%A9'],
  ['what is read more easily as it is', '/v?a=1', 0, { name: 'm[k]', value: '[a:b/c,d]@?' }, '/v?m[k]=[a:b/c,d]@?'],
  ['an equals sign in a name', '/videos?a=1', 0, { name: 'a=b' }, '/videos?a%3Db=1'],
  ['half of a surrogate pair', '/videos?a=1', 0, { value: '\ud800' }, '/videos?a=%EF%BF%BD'],
])('changes %s', (_what, path, at, change, expected) => {
  expect(changeQuery(path, at, change)).toBe(expected);
});

test.each([
  ['/videos?a=1', 0, '/videos'],
  ['/videos?a=1#top', 0, '/videos#top'],
  ['/videos?a=1&b=%41', 0, '/videos?b=%41'],
  ['/videos?a=1&b=2&a=3', 2, '/videos?a=1&b=2'],
  ['/videos?a=1&&b=2', 0, '/videos?&b=2'],
])('from %j the part %i is removed: %j', (path, at, expected) => {
  expect(removeQuery(path, at)).toBe(expected);
});

test.each([
  ['/videos', '/videos?n=v'],
  ['', '?n=v'],
  ['/videos?', '/videos?n=v'],
  ['/videos?a=%41', '/videos?a=%41&n=v'],
  ['/videos?a=1&', '/videos?a=1&n=v'],
  ['/videos#top', '/videos?n=v#top'],
  ['/videos?a=1#top', '/videos?a=1&n=v#top'],
])('%j with one more is %j', (path, expected) => {
  expect(appendQuery(path, 'n', 'v')).toBe(expected);
});

/** Paths as people and programs write them, with all that means something in a query. */
const paths = fc.string({
  unit: fc.constantFrom(
    '/',
    '?',
    '&',
    '=',
    '#',
    '+',
    '%',
    '%20',
    '%2',
    '%C3%A9',
    '[',
    ']',
    'a',
    'b',
    'é',
    ' ',
    '\ud800',
  ),
});
const texts = fc.string({ unit: 'binary' });

/** As text reaches a server: halves of surrogate pairs become U+FFFD. */
const sent = (pairs: readonly (readonly string[])[]) => pairs.map((pair) => pair.map((text) => text.toWellFormed()));

test('what is appended is read again, and what stood there stands as it was typed', () => {
  fc.assert(
    fc.property(paths, texts, texts, (path, name, value) => {
      const appended = appendQuery(path, name, value);
      expect(pairs(appended)).toEqual([...pairs(path), ...sent([[name, value]])]);
      const [beforeFragment = ''] = path.split('#', 1);
      expect(appended.startsWith(beforeFragment.replace(/[?&]$/, ''))).toBe(true);
      expect(appended.endsWith(path.slice(beforeFragment.length))).toBe(true);
    }),
  );
});

test('what is changed is read again, and all else stands as it was typed', () => {
  const change = fc.record({ name: texts, value: texts }, { requiredKeys: [] });
  fc.assert(
    fc.property(paths, fc.nat(), change, (path, number, wanted) => {
      const before = readQuery(path);
      const target = before[number % Math.max(before.length, 1)];
      fc.pre(target !== undefined);
      const { name, value } = { ...target, ...wanted };
      fc.pre(name !== '' || value !== '');
      const changed = changeQuery(path, target.at, wanted);
      const expected = before.map((one) => (one.at === target.at ? [name, value] : [one.name, one.value]));
      expect(sent(pairs(changed))).toEqual(sent(expected));
      expect(removeQuery(changed, target.at)).toBe(removeQuery(path, target.at));
    }),
  );
});

test('reads what the URL standard reads', () => {
  fc.assert(
    fc.property(paths, (path) => {
      const [beforeFragment = ''] = path.split('#', 1);
      const query = beforeFragment.split('?').slice(1).join('?');
      // The ampersand keeps a blank at the end, which the standard would take off.
      expect(sent(pairs(path))).toEqual([...new URL(`https://api.example/?${query}&`).searchParams]);
    }),
    { numRuns: 1000 },
  );
});
