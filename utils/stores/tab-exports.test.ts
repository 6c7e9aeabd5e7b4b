import { beforeEach, expect, test, vi } from 'vitest';
import type { ScannerClient } from '@/utils/capture/scanner-client.ts';
import { readTabHar, type TabHar } from '@/utils/capture/tab-har.ts';
import { buildRow } from '@/utils/detection/finding.fixture.ts';
import type { Report } from '@/utils/detection/reports/report.ts';
import type { ExportFormat, ExportProgress } from '@/utils/messaging/exports.ts';
import { noLeakFacts } from '@/utils/messaging/leaks.ts';
import { createTabExports } from './tab-exports.ts';

vi.mock('@/utils/capture/own-version.ts', () => ({ ownVersion: () => '1.2.3' }));
vi.mock('@/utils/capture/tab-har.ts', () => ({ readTabHar: vi.fn(), withContent: async (entry: object) => entry }));

beforeEach(() => {
  vi.mocked(readTabHar).mockResolvedValue({ log: { version: '1.2' }, entries: entriesOf('a', 'b') });
});

function entriesOf(...names: string[]): TabHar['entries'] {
  // @ts-expect-error: what this does not look at is left out.
  return names.map((name) => ({ name }));
}

/** What a panel is told that asks for a file of the first of two rows. */
async function make(format: ExportFormat, changed: Partial<ScannerClient> | Error = {}): Promise<ExportProgress[]> {
  const told: ExportProgress[] = [];
  const client: ScannerClient = {
    watch: () => undefined,
    scan: () => expect.unreachable('Nothing is to be scanned.'),
    writeReport: async (id, { leaks, version }: Report) => `${id}, ${leaks.length} leaks, ${version}`,
    sanitize: async (slice) => JSON.stringify(slice),
    ...changed,
  };
  const rows = [buildRow({}, { id: 'a' }), buildRow({}, { id: 'b' })];
  const exports = createTabExports({
    scanner: changed instanceof Error ? Promise.reject(changed) : Promise.resolve(client),
    leaks: () => ({ whole: true, changed: rows, removed: [], facts: noLeakFacts }),
    post: (id, progress) => void (id === 'x' && told.push(progress)),
  });
  await exports.make({ type: 'export', id: 'x', format, rowIds: ['a'] });
  return told;
}

async function readyFile(told: ExportProgress[]) {
  const last = told.at(-1);
  if (last?.state !== 'ready') return expect.unreachable(`The file is not ready: ${JSON.stringify(last)}`);
  return { ...last, text: await last.file.text() };
}

test.each<[ExportFormat, string, string]>([
  ['markdown', 'md', 'text/markdown;charset=utf-8'],
  ['json', 'json', 'application/json'],
  ['sarif', 'sarif', 'application/sarif+json'],
])('makes a report in %s of the rows that were asked for', async (format, extension, mediaType) => {
  const { text, file, fileName, note } = await readyFile(await make(format));
  expect(text).toBe(`${format}, 1 leaks, 1.2.3`);
  expect(file.type).toBe(mediaType);
  expect(fileName).toMatch(new RegExp(`^authlens-leaks-\\d{8}-\\d{6}\\.${extension}$`));
  expect(note).toBe('1 finding; scanned again, no key in it.');
});

test('makes a HAR of the traffic', async () => {
  const { text, fileName, note } = await readyFile(await make('har'));
  expect(JSON.parse(text).log).toMatchObject({ version: '1.2', entries: [{ name: 'a' }, { name: 'b' }] });
  expect(fileName).toMatch(/^authlens-traffic-.*\.har$/);
  expect(note).toBe('2 requests, every key replaced by a mark; scanned again, no key in it.');
});

test('tells how far a long HAR is', async () => {
  vi.mocked(readTabHar).mockResolvedValue({ log: {}, entries: entriesOf(...Array(50).fill('a')) });
  const told = await make('har');
  expect(told[0]).toMatchObject({ state: 'working', total: 50 });
  expect(told.at(-1)).toMatchObject({ state: 'ready' });
});

test('says what was left out of a HAR', async () => {
  const sanitize = async (slice: unknown) => (JSON.stringify(slice) === '{"name":"a"}' ? null : JSON.stringify(slice));
  const { note } = await readyFile(await make('har', { sanitize }));
  expect(note).toMatch(/^1 request, .* Left out: 1 request with a key that could not be masked\.$/);
});

test.each<[string, ExportFormat, Partial<ScannerClient> | Error, RegExp]>([
  ['a report with a key in it', 'json', { writeReport: async () => null }, /^A key was found in the finished report/],
  ['a log with a key in it', 'har', { sanitize: async () => null }, /^A key in the list of pages could not be masked/],
  ['a failure', 'json', { writeReport: () => Promise.reject(new Error('Out of memory.')) }, /Out of memory\.$/],
  ['a scanner that never was', 'har', new Error('No storage.'), /^The file could not be made\. .*No storage\.$/],
])('%s is refused in a sentence', async (_, format, changed, message) => {
  expect(await make(format, changed)).toEqual([{ state: 'refused', message: expect.stringMatching(message) }]);
});
