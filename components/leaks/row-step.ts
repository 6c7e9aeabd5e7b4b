/** The row that a key of the keyboard leads to from row `from` (−1 for none) of `count`, or null when it leads nowhere. `page` is the number of rows on screen. */
export function rowAfterKey(
  key: string,
  from: number,
  { count, page }: { count: number; page: number },
): number | null {
  const steps = new Map([
    ['ArrowDown', from + 1],
    ['ArrowUp', from - 1],
    ['PageDown', from + page],
    ['PageUp', from - page],
    ['Home', 0],
    ['End', count - 1],
  ]);
  const to = steps.get(key);
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(to, count - 1));
}
