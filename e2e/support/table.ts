import type { Panel } from './panel.ts';

/** What each row in the body of a table with this accessible name shows, cell by cell; empty when there is no such table. */
export function readTable({ frame }: Panel, label: string): Promise<string[][]> {
  return frame.$$eval(`table[aria-label="${label}"] tbody tr`, (rows) =>
    rows.map((row) => (row instanceof HTMLTableRowElement ? [...row.cells].map(({ innerText }) => innerText) : [])),
  );
}
