import { afterAll, expect, test } from 'vitest';
import { createScanner } from '@/utils/detection/create-scanner.ts';
import { makeFolder } from './command.fixture.ts';
import { basic, makeEntry, makeHar, makeKey } from './hars.fixture.ts';
import { scanFiles } from './scan-files.ts';

const { folder, remove, write } = makeFolder();
afterAll(remove);

const silent = { show: () => () => {}, clear: () => {} };

async function scan(har: unknown) {
  write('one.har', JSON.stringify(har));
  const scanner = createScanner({ salt: crypto.getRandomValues(new Uint8Array(32)), memory: 0 });
  return scanFiles(['one.har'], { scanner, directory: folder, progress: silent });
}

const call = makeEntry({
  url: 'https://ws.api.video/videos',
  headers: { authorization: basic(makeKey()) },
  pageref: 'page_1',
});

test.each([
  ['https://shop.example/', 1],
  ['https://dashboard.api.video/', 0],
])('a call of the page %s is %i leaks, though pages stand after the entries', async (title, count) => {
  const { report, worst } = await scan(makeHar([call], { pages: [{ id: 'page_1', title }] }));
  expect(report?.leaks).toHaveLength(count);
  expect(worst).toBe(count === 0 ? null : 'critical');
});

test('names the first broken entries, counts the others and says so in the report', async () => {
  const { report, problems } = await scan(makeHar([call, ...Array.from({ length: 30 }, () => 7)]));
  expect(report?.leaks).toHaveLength(1);
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toBe('one.har: 10 more entries were left out.');
  expect(report?.coverage.notes).toEqual(problems);
});
