import { describe, expect, test } from 'vitest';
import { paginate } from './pagination.ts';
import { ProblemError } from './problems.ts';

const page = (items: number, query: string) =>
  paginate(
    Array.from({ length: items }, (_, index) => index),
    new URL(`https://ws.api.video/videos${query}`),
  );

describe('the slice', () => {
  test.each([
    // items, query, first, last, on the page, pages, relations beside self, first and last
    [0, '', undefined, undefined, 0, 1, []],
    [24, '', 0, 23, 24, 1, []],
    [25, '', 0, 24, 25, 1, []],
    [26, '', 0, 24, 25, 2, ['next']],
    [26, '?currentPage=2', 25, 25, 1, 2, ['previous']],
    [35, '?currentPage=2&pageSize=10', 10, 19, 10, 4, ['previous', 'next']],
    [35, '?currentPage=4&pageSize=10', 30, 34, 5, 4, ['previous']],
    // After the last page: empty, and the way back is still there.
    [35, '?currentPage=9&pageSize=10', undefined, undefined, 0, 4, ['previous']],
    [100, '?pageSize=100', 0, 99, 100, 1, []],
    [3, '?pageSize=1&currentPage=3', 2, 2, 1, 3, ['previous']],
  ])('of %i items, %s', (items, query, first, last, count, pages, relations) => {
    const { data, pagination } = page(items, query);
    expect([data[0], data.at(-1)]).toEqual([first, last]);
    expect(data).toHaveLength(count);
    expect(pagination).toMatchObject({ currentPageItems: count, pagesTotal: pages, itemsTotal: items });
    expect(pagination.links.map(({ rel }) => rel)).toEqual(['self', 'first', ...relations, 'last']);
  });
});

test('links keep the other parameters', () => {
  expect(page(30, '?pageSize=10&currentPage=2&title=a%20b').pagination.links).toEqual([
    { rel: 'self', uri: '/videos?pageSize=10&currentPage=2&title=a+b' },
    { rel: 'first', uri: '/videos?pageSize=10&currentPage=1&title=a+b' },
    { rel: 'previous', uri: '/videos?pageSize=10&currentPage=1&title=a+b' },
    { rel: 'next', uri: '/videos?pageSize=10&currentPage=3&title=a+b' },
    { rel: 'last', uri: '/videos?pageSize=10&currentPage=3&title=a+b' },
  ]);
});

test.each([
  ['?currentPage=0', ['page']],
  ['?currentPage=-1', ['page']],
  ['?currentPage=one', ['page']],
  ['?currentPage=1.5', ['page']],
  ['?currentPage=', ['page']],
  ['?pageSize=0', ['pageSize']],
  ['?pageSize=101', ['pageSize']],
  ['?currentPage=0&pageSize=101', ['page', 'pageSize']],
])('%s is out of range', (query, names) => {
  const title = 'This parameter is out of the allowed range of values.';
  const ranges: Record<string, object> = { page: { min: 1 }, pageSize: { min: 1, max: 100 } };
  const problems = names.map((name) => ({ title, name, range: ranges[name] }));
  const refused = () => page(5, query);
  expect(refused).toThrow(ProblemError);
  expect(refused).toThrow(expect.objectContaining({ problem: { ...problems[0], status: 400, problems } }));
});
