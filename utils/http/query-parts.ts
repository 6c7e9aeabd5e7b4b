/** A path taken apart, so that the parts joined are the path again. */
export interface QueryParts {
  readonly before: string;
  /** What `&` separates, as typed; none without a question mark. */
  readonly parts: readonly string[];
  readonly fragment: string;
}

/** Takes a path apart where its query begins and ends, and at each `&` in it (URL standard). */
export function splitQuery(path: string): QueryParts {
  const [beforeFragment = ''] = path.split('#', 1);
  const fragment = path.slice(beforeFragment.length);
  const [before = ''] = beforeFragment.split('?', 1);
  const parts = before === beforeFragment ? [] : beforeFragment.slice(before.length + 1).split('&');
  return { before, parts, fragment };
}

/** The inverse of `splitQuery`; without parts there is no question mark. */
export function joinQuery(before: string, parts: readonly string[], fragment: string): string {
  return `${before}${parts.length === 0 ? '' : `?${parts.join('&')}`}${fragment}`;
}
