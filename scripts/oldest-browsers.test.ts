import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newerThanOldest } from '../e2e/support/newer-than-oldest.ts';
import { readManifest } from './read-manifest.ts';

const rows = readFileSync('docs/oldest-browsers.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [api = '', chrome = '', firefox = '', where = '', without = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    const file = /\(\.\.\/([^)]+)\)/.exec(where)?.[1] ?? '';
    return { api: api.replaceAll('`', ''), chrome, firefox, file, without };
  });

const newest = (column: 'chrome' | 'firefox') => Math.max(...rows.map((row) => Number.parseInt(row[column], 10) || 0));

test('the manifest names the Chrome that the table leads to', async () => {
  expect(newest('chrome')).toBeGreaterThan(100);
  expect(await readManifest('chrome')).toHaveProperty('minimum_chrome_version', String(newest('chrome')));
});

test('the manifest names the Firefox that the table leads to', async () => {
  expect(await readManifest('firefox')).toHaveProperty(
    'browser_specific_settings.gecko.strict_min_version',
    `${newest('firefox')}.0`,
  );
});

test.each(rows)('$api is used where its row says', ({ api, file, without }) => {
  expect(without).not.toBe('');
  expect(readFileSync(file, 'utf8')).toContain(api);
});

test('no source calls by its full name what came later', () => {
  const sources = globSync('{utils,components,entrypoints}/**/*.{ts,tsx}', { exclude: ['**/*.test.*'] });
  expect(sources.length).toBeGreaterThan(500);
  const called = newerThanOldest.filter((name) => name.includes('.')).map((name) => `${name}(`);
  const found = sources.flatMap((source) => {
    const text = readFileSync(source, 'utf8');
    return called.filter((call) => text.includes(call)).map((call) => `${source}: ${call}`);
  });
  expect(found).toEqual([]);
});
