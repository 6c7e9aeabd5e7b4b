import { expect, test } from 'vitest';
import { buildInitiator, buildRow } from '@/utils/detection/finding.fixture.ts';
import { buildReport, reportWith } from './report.fixture.ts';
import { writeTextReport } from './text-report.ts';

const coverage = { scanned: 3, skipped: [{ part: 'response.body', reason: 'stream', count: 1 }], notes: [] } as const;

test('nothing found', () => {
  expect(writeTextReport(buildReport({ coverage }))).toBe(
    'No leaks found.\n3 requests scanned.\nNot scanned: 1 stream body.\n',
  );
});

test('one line a leak, the most severe first', () => {
  const low = { severity: 'low', environment: 'sandbox', keyLabel: null, fingerprint: 'ffffffffffff' } as const;
  const inScript = { part: 'response.body', name: null, position: { line: 1, column: 345 }, encodings: [] } as const;
  const leaks = [
    buildRow({ ...low, ...inScript, initiator: buildInitiator({ type: 'parser', url: null }) }),
    buildRow({}, { count: 12 }),
  ];
  expect(writeTextReport(buildReport({ leaks, coverage: { ...coverage, files: 1 } })).split('\n')).toEqual([
    'critical production key "Shop" (0123) · request header Authorization (base64) · GET https://ws.api.video/videos?page=1 · by script https://shop.example/app.js:3:9 in send · 12 times',
    'low      sandbox key (ffff) · response body at 1:345 · GET https://ws.api.video/videos?page=1 · by parser',
    '2 leaks found: 1 critical, 1 low.',
    '1 file scanned.',
    '3 requests scanned.',
    'Not scanned: 1 stream body.',
    '',
  ]);
});

test('a page cannot speak to the terminal, nor add a line', () => {
  const hostile = 'a\u001b[2J\u009b31m\r\nNo leaks found.\u202e\u2028\u0007';
  const text = writeTextReport(reportWith(hostile));
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(text.split('\n')).toHaveLength(writeTextReport(reportWith('a')).split('\n').length);
});
