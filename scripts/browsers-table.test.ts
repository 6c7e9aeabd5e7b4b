import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const lines = readFileSync(new URL('docs/browsers.md', root), 'utf8').split('\n');
const rows = lines
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

test.each(rows.map((cells) => [cells[0], cells] as const))(
  '%s: no cell is empty, and its tests exist',
  (_name, cells) => {
    expect(cells).toHaveLength(4);
    expect(cells.filter((cell) => cell === '')).toEqual([]);
    const named = [...(cells[3] ?? '').matchAll(/`([\w-]+\.test\.ts)`/g)].map(([, file]) => file);
    expect(named).not.toEqual([]);
    expect(named.filter((file) => !existsSync(new URL(`e2e/${file}`, root)))).toEqual([]);
  },
);
