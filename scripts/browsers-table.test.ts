import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const lines = readFileSync(new URL('docs/browsers.md', root), 'utf8').split('\n');
const tableAfter = (heading: string) => {
  const from = lines.indexOf(heading);
  const start = lines.findIndex((line, index) => index > from && line.startsWith('| '));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('| '));
  return lines.slice(start + 2, end);
};
const rows = tableAfter('# What each browser can do').map((line) =>
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

test('each test that is not run in Firefox is named, with its reason', () => {
  const marked = globSync('e2e/*.test.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(new URL(file, root), 'utf8').matchAll(/\binChromiumAlone\(\s*'([^']+)'/g)].map(
      ([, name]) => `\`${file.slice('e2e/'.length)}\`: ${name}`,
    ),
  );
  const listed = tableAfter('## Tests that run in Chromium alone').map((line) => line.slice(2, -2).split(' | '));
  expect(marked).not.toEqual([]);
  expect(listed.map(([name]) => name).toSorted()).toEqual(marked.toSorted());
  expect(listed.filter(([, why = '']) => why.length < 20)).toEqual([]);
});
