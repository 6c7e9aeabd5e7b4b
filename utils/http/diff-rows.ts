import type { DiffLine } from './line-diff.ts';

/** A row of two texts side by side; null where a text has no line that belongs there. */
export interface DiffRow {
  readonly left: string | null;
  readonly right: string | null;
  readonly changed: boolean;
}

/** A comparison as rows: what was removed stands beside what was added in its place. */
export function diffRows(lines: readonly DiffLine[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const endChange = () => {
    for (let row = 0; row < Math.max(removed.length, added.length); row += 1)
      rows.push({ left: removed[row] ?? null, right: added[row] ?? null, changed: true });
    removed = [];
    added = [];
  };
  for (const { kind, text } of lines) {
    if (kind === 'removed') removed.push(text);
    else if (kind === 'added') added.push(text);
    else {
      endChange();
      rows.push({ left: text, right: text, changed: false });
    }
  }
  endChange();
  return rows;
}
