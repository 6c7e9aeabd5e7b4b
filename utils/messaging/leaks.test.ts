import * as v from 'valibot';
import { expect, test } from 'vitest';
import { addToCoverage, addUnseen, emptyCoverage } from '@/utils/detection/coverage.ts';
import { buildExchange, randomKey, scannerFor, textBody, watchedKey } from '@/utils/detection/exchange.fixture.ts';
import { createFindingRows } from '@/utils/detection/finding-list.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { applyLeaksUpdate, emptyLeaks, type LeaksUpdate, leaksUpdateSchema, noLeakFacts } from './leaks.ts';

const key = randomKey();

/** What a tab tells of in which `exchanges` were scanned. */
function makeUpdate(...exchanges: HttpExchange[]): LeaksUpdate {
  const scanner = scannerFor(watchedKey(key));
  const rows = createFindingRows();
  let coverage = emptyCoverage;
  for (const exchange of exchanges) {
    const result = scanner.scan(exchange);
    for (const finding of result.findings) rows.add(finding, exchange.startedAt);
    coverage = addToCoverage(coverage, result);
  }
  return { ...rows.takeChanges(), facts: { ...noLeakFacts, coverage } };
}

const emptyUpdate: LeaksUpdate = { whole: true, changed: [], removed: ['row'], facts: noLeakFacts };

const initiator = {
  type: 'script',
  url: 'https://shop.example/a.js',
  line: 3,
  column: 17,
  function: 'save',
  asyncParent: null,
} as const;
const inHeader = buildExchange({
  initiator,
  request: { headers: [['Authorization', `Basic ${Buffer.from(`${key}:`).toString('base64')}`]] },
});
const inBody = buildExchange({ request: { method: 'POST', body: textBody(JSON.stringify({ apiKey: key })) } });
const unread = buildExchange({ response: { body: { kind: 'absent', reason: 'stream' } } });
const unknown = buildExchange({
  request: { url: 'https://ws.api.video/videos', headers: [['Authorization', 'Basic ZmFrZTo=']] },
});

const troubled = {
  ...makeUpdate(unread).facts,
  dropped: 3,
  missed: 'before-key',
  problem: 'The scanner stopped.',
} as const;

test.each<[string, LeaksUpdate]>([
  ['none', emptyUpdate],
  ['a watched key in a header and a body', makeUpdate(inHeader, inBody, inHeader)],
  ['credentials of nobody known', makeUpdate(unknown)],
  [
    'what was not scanned',
    { ...emptyUpdate, facts: { ...troubled, coverage: addUnseen(troubled.coverage, 'page-left', 2) } },
  ],
])('leaks arrive as they were sent: %s', (_name, update) => {
  expect(v.parse(leaksUpdateSchema, structuredClone(update))).toEqual(update);
});

test('there is something in those leaks', () => {
  const leaks = applyLeaksUpdate(emptyLeaks, makeUpdate(inHeader, inBody, unread, unknown));
  expect(leaks.rows).toHaveLength(3);
  expect(leaks.coverage).toEqual({ scanned: 4, skipped: [{ part: 'response.body', reason: 'stream', count: 1 }] });
});

test('no message holds the key', () => {
  const text = JSON.stringify(makeUpdate(inHeader, inBody));
  expect(text).not.toContain(key);
  expect(text).not.toContain(Buffer.from(`${key}:`).toString('base64'));
});

const row = makeUpdate(inHeader).changed[0];
const withFinding = (change: object) => ({
  ...emptyUpdate,
  changed: [{ ...row, finding: { ...row?.finding, ...change } }],
});

test.each<[string, unknown]>([
  ['no rows', { ...emptyUpdate, changed: undefined }],
  ['a row that is none', { ...emptyUpdate, changed: [{}] }],
  ['a severity that is none', withFinding({ severity: 'fatal' })],
  ['a part that is none', withFinding({ part: 'page' })],
  ['a reason that is none', { ...emptyUpdate, facts: { ...noLeakFacts, missed: 'because' } }],
  ['null', null],
])('refuses %s', (_name, update) => {
  expect(v.safeParse(leaksUpdateSchema, update).success).toBe(false);
});

test('a member that nobody asked for does not travel on', () => {
  const text = JSON.stringify(v.parse(leaksUpdateSchema, withFinding({ value: 'plainly-fake' })));
  expect(text).toContain('request.header');
  expect(text).not.toContain('plainly-fake');
});
