import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HeaderFields } from '@/utils/http/headers.ts';
import type { Operation, OperationParameter } from '@/utils/providers/operation.ts';
import { parameterRows, writeRow } from './parameter-rows.ts';

const parameter = (name: string, rest: Partial<OperationParameter> = {}): OperationParameter => ({
  name,
  in: 'query',
  type: 'string',
  required: false,
  summary: 'What it does.',
  ...rest,
});

const operation: Operation = {
  id: 'list',
  method: 'GET',
  path: '/videos/{videoId}/parts',
  tag: 'Videos',
  summary: 'Lists parts.',
  environments: ['sandbox'],
  parameters: [
    parameter('videoId', { in: 'path', required: true }),
    parameter('Content-Range', { in: 'header' }),
    parameter('Cookie', { in: 'header' }), // the browser's to set
    parameter('title'),
    parameter('tags[]', { type: 'array' }),
    parameter('metadata', { type: 'object' }),
  ],
  body: null,
  page: null,
};
const base = '/videos/vi1/parts';

const rowsOf = (path: string, of: Operation | null = operation) =>
  parameterRows(of, { path, headers: [] }).filter(({ kind }) => kind !== 'header');

/** Rows in short: `key=value`, and `-` where it is not there yet. */
const short = (path: string, of: Operation | null = operation) =>
  rowsOf(path, of).map(({ kind, name, value, at, suffix }) =>
    [kind, `${name}${suffix}`, value, ...(at === null && kind !== 'path' ? ['-'] : [])].join(' '),
  );

const unset = ['query title  -', 'query tags[]  -', 'member   -', 'other   -'];

describe('the rows', () => {
  test.each<[string, string[]]>([
    [base, ['path videoId vi1', ...unset]],
    ['/videos/{videoId}/parts', ['path videoId ', ...unset]],
    [`${base}?title=a+b`, ['path videoId vi1', 'query title a b', ...unset.slice(1)]],
    [`${base}?title=1&title=2`, ['path videoId vi1', 'query title 1', 'query title 2', ...unset.slice(1)]],
    [
      `${base}?tags[]=a&tags%5B%5D=b`,
      ['path videoId vi1', 'query title  -', 'query tags[] a', 'query tags[] b', ...unset.slice(1)],
    ],
    [
      `${base}?metadata[k]=v&metadata[l][]=w&metadata[=x&metadata=y`,
      [
        'path videoId vi1',
        'query title  -',
        'query tags[]  -',
        'member k v',
        'member l[] w',
        'member   -',
        'other metadata[ x',
        'other metadata y',
        'other   -',
      ],
    ],
    [`${base}?b=2&a=1`, ['path videoId vi1', ...unset.slice(0, 3), 'other b 2', 'other a 1', 'other   -']],
  ])('%j', (path, expected) => {
    expect(short(path)).toEqual(expected);
  });

  test('without an operation are those of the query', () => {
    expect(short('/x/{id}?a=1', null)).toEqual(['other a 1', 'other   -']);
  });

  test('have keys that differ, and keep theirs when a value is set', () => {
    const keys = rowsOf(base).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const filled = rowsOf(`${base}?title=a&tags[]=b`).map(({ key }) => key);
    expect(filled).toEqual(expect.arrayContaining(keys));
  });
});

function write(path: string, find: string, change: { name?: string; value?: string }): string {
  const row = rowsOf(path)[short(path).indexOf(find)];
  if (row === undefined) throw new Error(`There is no row "${find}": ${short(path).join(', ')}.`);
  return writeRow(operation, { path, headers: [] }, row, change).path ?? '';
}

test.each<[string, string, { name?: string; value?: string }, string]>([
  ['/videos/{videoId}/parts?a=%41', 'path videoId ', { value: 'vi/1' }, '/videos/vi%2F1/parts?a=%41'],
  [base, 'path videoId vi1', { value: '' }, '/videos/{videoId}/parts'],
  [base, 'query title  -', { value: 'a b' }, `${base}?title=a%20b`],
  [base, 'query title  -', { value: '' }, base],
  [`${base}?x=%41&title=1`, 'query title 1', { value: '2' }, `${base}?x=%41&title=2`],
  [`${base}?x=%41&title=1`, 'query title 1', { value: '' }, `${base}?x=%41`],
  [`${base}?tags[]=a`, 'query tags[]  -', { value: 'b' }, `${base}?tags[]=a&tags[]=b`],
  [base, 'member   -', { name: 'k' }, `${base}?metadata[k]=`],
  [`${base}?metadata[k]=`, 'member k ', { value: 'v' }, `${base}?metadata[k]=v`],
  [`${base}?metadata[k][]=v`, 'member k[] v', { name: 'l' }, `${base}?metadata[l][]=v`],
  [`${base}?metadata[k]=v`, 'member k v', { name: 'a[b]' }, `${base}?metadata[ab]=v`], // brackets would end the name
  [`${base}?metadata[k]=`, 'member k ', { name: '' }, base],
  [base, 'other   -', { name: 'a' }, `${base}?a=`],
  [`${base}?a=`, 'other a ', { value: '1' }, `${base}?a=1`],
  [`${base}?a=1&b=2`, 'other a 1', { name: 'c' }, `${base}?c=1&b=2`],
  [`${base}?a=1&b=2`, 'other a 1', { value: '' }, `${base}?a=&b=2`],
  [`${base}?a=&b=2`, 'other a ', { name: '' }, `${base}?b=2`],
  [`${base}#top`, 'query title  -', { value: '1' }, `${base}?title=1#top`],
])('%j, %j becomes %j: %j', (path, row, change, expected) => {
  expect(write(path, row, change)).toBe(expected);
});

test('whatever is typed into a row, the rows after it are as before', () => {
  const query = fc.string({ unit: fc.constantFrom('title', 'tags[]', 'metadata[k]', 'a', '=', '&', '+', '%41', '%') });
  fc.assert(
    fc.property(query, fc.nat(), fc.string({ unit: 'grapheme', minLength: 1 }), (text, number, value) => {
      const path = `${base}?${text}`;
      const rows = rowsOf(path);
      const row = rows[number % rows.length];
      fc.pre(row !== undefined);
      const { path: written = '' } = writeRow(operation, { path, headers: [] }, row, { value });
      const other = (one: { key: string; at: number | null }) => one.key !== row.key && one.at !== null;
      const values = (of: typeof rows) => of.filter(other).map((one) => [one.name, one.value]);
      expect(values(rowsOf(written))).toEqual(values(rows));
      expect(rowsOf(written).find(({ key }) => key === row.key)?.value).toBe(value);
    }),
  );
});

test.each<[HeaderFields, string, string, HeaderFields]>([
  [[], '', 'part 1/2', [['Content-Range', 'part 1/2']]],
  [
    [['X-A', '1']],
    '',
    'x',
    [
      ['X-A', '1'],
      ['Content-Range', 'x'],
    ],
  ], // behind the others
  [
    [
      ['content-range', 'a'],
      ['X-A', '1'],
    ],
    'a',
    'b',
    [
      ['content-range', 'b'],
      ['X-A', '1'],
    ],
  ], // its case is its user's
  [
    [
      ['X-A', '1'],
      ['Content-Range', 'a'],
    ],
    'a',
    '',
    [['X-A', '1']],
  ],
])('among the headers %j a parameter is %j, and changed to %j makes %j', (headers, value, changed, expected) => {
  const target = { path: base, headers };
  const [row, ...more] = parameterRows(operation, target).filter(({ kind }) => kind === 'header');
  expect(more).toEqual([]);
  expect(row).toMatchObject({ name: 'Content-Range', value });
  expect(row && writeRow(operation, target, row, { value: changed })).toEqual({ headers: expected });
});

test('a header at the place of a parameter of the query hides none of it', () => {
  const rows = parameterRows(operation, { path: `${base}?other=1`, headers: [['Content-Range', 'a']] });
  expect(rows.find(({ kind, name }) => kind === 'other' && name === 'other')?.value).toBe('1');
});
