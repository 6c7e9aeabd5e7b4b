/** A line of the earlier text, of the later one, or of both. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** With more changed lines than this the rest between the first and the last change counts as changed: the work grows with their square. */
const mostChanges = 1000;

/**
 * What has to be done to the lines `before` so that they become `after`, with as few changes as can be, removals first
 * (E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).
 */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [
    ...linesOf('same', before.slice(0, start)),
    ...diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...linesOf('same', before.slice(before.length - end)),
  ];
}

function diffMiddle(before: readonly string[], after: readonly string[]): DiffLine[] {
  const trace = findPath(before, after);
  return trace === null ? [...linesOf('removed', before), ...linesOf('added', after)] : walkBack(before, after, trace);
}

/** How far each diagonal reaches with 0, 1, 2 … changes, until both texts are at their ends; null beyond the bound. */
function findPath(before: readonly string[], after: readonly string[]): Int32Array[] | null {
  const trace: Int32Array[] = [];
  let reach = new Int32Array(3);
  for (let changes = 0; changes <= Math.min(before.length + after.length, mostChanges); changes += 1) {
    // Diagonal k, of before minus after, stands at k + changes + 1.
    const next = new Int32Array(2 * changes + 3);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = firstX(reach, changes, diagonal);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      next[diagonal + changes + 1] = x;
      if (x >= before.length && x - diagonal >= after.length) return [...trace, next];
    }
    trace.push(next);
    reach = next;
  }
  return null;
}

/** Where a diagonal begins after one more change: an added line comes from above, a removed one from the left. */
function firstX(reach: Int32Array, changes: number, diagonal: number): number {
  if (changes === 0) return 0;
  return comesFromAbove(reach, changes, diagonal)
    ? at(reach, changes - 1, diagonal + 1)
    : at(reach, changes - 1, diagonal - 1) + 1;
}

function comesFromAbove(reach: Int32Array, changes: number, diagonal: number): boolean {
  if (diagonal === -changes) return true;
  return diagonal !== changes && at(reach, changes - 1, diagonal - 1) < at(reach, changes - 1, diagonal + 1);
}

function at(reach: Int32Array, changes: number, diagonal: number): number {
  return reach[diagonal + changes + 1] ?? 0;
}

function walkBack(before: readonly string[], after: readonly string[], trace: readonly Int32Array[]): DiffLine[] {
  const lines: DiffLine[] = [];
  let x = before.length;
  let y = after.length;
  for (let changes = trace.length - 1; changes > 0; changes -= 1) {
    const reach = trace[changes - 1] ?? new Int32Array(3);
    const above = comesFromAbove(reach, changes, x - y);
    const from = at(reach, changes - 1, above ? x - y + 1 : x - y - 1);
    for (const first = above ? from : from + 1; x > first; x -= 1, y -= 1)
      lines.push({ kind: 'same', text: before[x - 1] ?? '' });
    if (above) lines.push({ kind: 'added', text: after[--y] ?? '' });
    else lines.push({ kind: 'removed', text: before[--x] ?? '' });
  }
  for (; x > 0; x -= 1) lines.push({ kind: 'same', text: before[x - 1] ?? '' });
  return lines.reverse();
}

function linesOf(kind: DiffLine['kind'], texts: readonly string[]): DiffLine[] {
  return texts.map((text) => ({ kind, text }));
}
