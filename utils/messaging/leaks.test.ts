import * as v from 'valibot';
import { expect, test } from 'vitest';
import { addToCoverage } from '@/utils/detection/coverage.ts';
import { buildExchange, randomKey, scannerFor, textBody, watchedKey } from '@/utils/detection/exchange.fixture.ts';
import { addFindings } from '@/utils/detection/finding-list.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { emptyLeaks, type Leaks, leaksSchema } from './leaks.ts';

const key = randomKey();

/** The leaks of a tab in which `exchanges` were scanned. */
function makeLeaks(...exchanges: HttpExchange[]): Leaks {
  const scanner = scannerFor(watchedKey(key));
  let leaks = emptyLeaks;
  for (const exchange of exchanges) {
    const result = scanner.scan(exchange);
    const found = addFindings(leaks, result.findings, exchange.startedAt);
    leaks = { ...leaks, ...found, coverage: addToCoverage(leaks.coverage, result) };
  }
  return leaks;
}

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

test.each<[string, Leaks]>([
  ['none', emptyLeaks],
  ['a watched key in a header and a body', makeLeaks(inHeader, inBody, inHeader)],
  ['credentials of nobody known', makeLeaks(unknown)],
  ['what was not scanned', { ...makeLeaks(unread), missed: 'before-key', problem: 'The scanner stopped.' }],
])('leaks arrive as they were sent: %s', (_name, leaks) => {
  expect(v.parse(leaksSchema, structuredClone(leaks))).toEqual(leaks);
});

test('there is something in those leaks', () => {
  const { rows, coverage } = makeLeaks(inHeader, inBody, inHeader, unread, unknown);
  expect(rows).toHaveLength(3);
  expect(coverage).toEqual({ scanned: 5, skipped: [{ part: 'response.body', reason: 'stream', count: 1 }] });
});

test('no message holds the key', () => {
  const text = JSON.stringify(makeLeaks(inHeader, inBody));
  expect(text).not.toContain(key);
  expect(text).not.toContain(Buffer.from(`${key}:`).toString('base64'));
});

const row = makeLeaks(inHeader).rows[0];

test.each<[string, unknown]>([
  ['no rows', { ...emptyLeaks, rows: undefined }],
  ['a row that is none', { ...emptyLeaks, rows: [{}] }],
  ['a severity that is none', { ...emptyLeaks, rows: [{ ...row, finding: { ...row?.finding, severity: 'fatal' } }] }],
  ['a part that is none', { ...emptyLeaks, rows: [{ ...row, finding: { ...row?.finding, part: 'page' } }] }],
  ['a reason that is none', { ...emptyLeaks, missed: 'because' }],
  ['null', null],
])('refuses %s', (_name, leaks) => {
  expect(v.safeParse(leaksSchema, leaks).success).toBe(false);
});

test('a member that nobody asked for does not travel on', () => {
  const sent = { ...emptyLeaks, rows: [{ ...row, finding: { ...row?.finding, value: 'plainly-fake' } }] };
  expect(JSON.stringify(v.parse(leaksSchema, sent))).not.toContain('plainly-fake');
});
