import { refuse } from './problems.ts';

/** What a list may be sorted by: the name in the query, and the value of an item under it. */
export type SortKeys<Item> = Readonly<Record<string, (item: Item) => string | number>>;

/** `items` in the order that `sortBy` and `sortOrder` in the query ask for; in order of creation without them. */
export function sortItems<Item>(items: readonly Item[], url: URL, keys: SortKeys<Item>): Item[] {
  const sortBy = url.searchParams.get('sortBy');
  if (sortBy === null) return [...items];
  const key = Object.hasOwn(keys, sortBy) ? keys[sortBy] : undefined;
  if (key === undefined) return refuse('request-invalid-query-parameter', { name: 'sortBy' });
  const direction = sortDirection(url);
  return items.toSorted((one, other) => direction * compare(key(one), key(other)));
}

function sortDirection(url: URL): 1 | -1 {
  const order = url.searchParams.get('sortOrder') ?? 'asc';
  if (order === 'asc') return 1;
  return order === 'desc' ? -1 : refuse('request-invalid-query-parameter', { name: 'sortOrder' });
}

function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
