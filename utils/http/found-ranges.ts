/** The index of the first of ascending `starts` whose occurrence of this length ends after `offset`. */
export function firstAfter(starts: readonly number[], length: number, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) + length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One stretch of a text: whether it belongs to an occurrence, and to which. */
export interface Stretch {
  readonly text: string;
  readonly found: number | null;
}

/** `text` from `start` to `end`, cut where occurrences begin and end. */
export function cutByFound(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { starts, length }: { readonly starts: readonly number[]; readonly length: number },
): Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  const push = (to: number, found: number | null) => {
    if (to > from) stretches.push({ text: text.slice(from, to), found });
    from = Math.max(from, to);
  };
  for (let index = firstAfter(starts, length, start); index < starts.length; index++) {
    const at = starts[index] ?? end;
    if (at >= end) break;
    push(at, null);
    push(Math.min(at + length, end), index);
  }
  push(end, null);
  return stretches;
}
