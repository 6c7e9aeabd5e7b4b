import { ProblemError, type ProblemPart } from './problems.ts';

export interface Page<Item> {
  readonly data: Item[];
  readonly pagination: {
    readonly currentPage: number;
    readonly pageSize: number;
    readonly pagesTotal: number;
    readonly itemsTotal: number;
    readonly currentPageItems: number;
    readonly links: readonly { readonly rel: string; readonly uri: string }[];
  };
}

/**
 * The page of `items` that `currentPage` (from 1) and `pageSize` (1 to 100, otherwise 25) in the query ask for.
 * A page after the last one is empty. Refuses numbers out of range as the OpenAPI document shows, `page` included.
 */
export function paginate<Item>(items: readonly Item[], url: URL): Page<Item> {
  const currentPage = queryInteger(url, 'currentPage', 1);
  const pageSize = queryInteger(url, 'pageSize', 25);
  refuseOutOfRange(currentPage, pageSize);
  const pagesTotal = Math.max(1, Math.ceil(items.length / pageSize));
  const data = items.slice((currentPage - 1) * pageSize, currentPage * pageSize);
  return {
    data,
    pagination: {
      currentPage,
      pageSize,
      pagesTotal,
      itemsTotal: items.length,
      currentPageItems: data.length,
      links: pageLinks(url, currentPage, pageSize, pagesTotal),
    },
  };
}

function queryInteger(url: URL, name: string, fallback: number): number {
  const text = url.searchParams.get(name);
  if (text === null) return fallback;
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
}

function refuseOutOfRange(currentPage: number, pageSize: number): void {
  const title = 'This parameter is out of the allowed range of values.';
  const problems: ProblemPart[] = [];
  if (!(currentPage >= 1)) problems.push({ title, name: 'page', range: { min: 1 } });
  if (!(pageSize >= 1 && pageSize <= 100)) problems.push({ title, name: 'pageSize', range: { min: 1, max: 100 } });
  const [first] = problems;
  if (first !== undefined) throw new ProblemError({ ...first, status: 400, problems });
}

function pageLinks(url: URL, currentPage: number, pageSize: number, pagesTotal: number) {
  const link = (rel: string, page: number) => {
    const query = new URLSearchParams(url.searchParams);
    query.set('currentPage', String(page));
    query.set('pageSize', String(pageSize));
    return { rel, uri: `${url.pathname}?${query}` };
  };
  return [
    link('self', currentPage),
    link('first', 1),
    ...(currentPage > 1 ? [link('previous', currentPage - 1)] : []),
    ...(currentPage < pagesTotal ? [link('next', currentPage + 1)] : []),
    link('last', pagesTotal),
  ];
}
