import { expect, test } from 'vitest';
import { buildRow } from '@/utils/detection/finding.fixture.ts';
import { exportFinding } from './exported-finding.ts';
import { writeJsonReport } from './json-report.ts';
import { buildReport } from './report.fixture.ts';

test('findings and coverage, one entry a reason', () => {
  const row = buildRow();
  const coverage = {
    scanned: 412,
    files: 2,
    skipped: [
      { part: 'request.body', reason: 'stream', count: 1 },
      { part: 'response.body', reason: 'too-large', count: 2 },
      { part: 'response.body', reason: 'stream', count: 3 },
    ],
    notes: [],
  } as const;
  expect(JSON.parse(writeJsonReport(buildReport({ leaks: [row], coverage })))).toEqual({
    findings: [exportFinding(row.finding)],
    coverage: {
      scanned: { files: 2, requests: 412 },
      skipped: [
        { reason: 'stream', count: 4 },
        { reason: 'too-large', count: 2 },
      ],
    },
  });
});

test('nothing found in a tab; what no count can tell is told', () => {
  const coverage = { scanned: 0, skipped: [], notes: ['Nothing was scanned before.'] };
  expect(JSON.parse(writeJsonReport(buildReport({ coverage })))).toEqual({
    findings: [],
    coverage: { scanned: { requests: 0 }, skipped: [], notes: ['Nothing was scanned before.'] },
  });
});
