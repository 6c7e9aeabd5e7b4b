import { expect, test } from 'vitest';
import { addSkipped, addToCoverage, addUnseen, describeCoverage, emptyCoverage } from './coverage.ts';
import type { SkippedPart } from './scanner.ts';

const large: SkippedPart = { part: 'response.body', reason: 'too-large' };
const stream: SkippedPart = { part: 'request.body', reason: 'stream' };

function coverageOf(...results: SkippedPart[][]) {
  return results.reduce((coverage, skipped) => addToCoverage(coverage, { skipped }), emptyCoverage);
}

test('exchanges and skipped parts are counted', () => {
  expect(coverageOf([], [large], [stream, large])).toEqual({
    scanned: 3,
    skipped: [
      { ...large, count: 2 },
      { ...stream, count: 1 },
    ],
  });
});

test('more of an exchange that is counted already makes no second one', () => {
  const complex: SkippedPart = { part: 'websocket.sent', reason: 'too-complex' };
  expect(addSkipped(coverageOf([complex]), [complex])).toEqual({ scanned: 1, skipped: [{ ...complex, count: 2 }] });
});

test('what was lost with a page is told, and none is nothing', () => {
  expect(addUnseen(emptyCoverage, 'page-left', 0)).toEqual(emptyCoverage);
  expect(describeCoverage(addUnseen(emptyCoverage, 'page-left', 1))).toEqual([
    '0 requests scanned',
    'not scanned: 1 request still open when its page was left',
  ]);
  expect(describeCoverage(addUnseen(addUnseen(coverageOf([stream]), 'page-left', 2), 'page-left', 3))).toEqual([
    '1 request scanned',
    'not scanned: 1 stream body · 5 requests still open when their page was left',
  ]);
});

test('a page whose log was too long is told', () => {
  expect(describeCoverage(addUnseen(emptyCoverage, 'log-too-long', 1))[1]).toBe(
    'not scanned: 1 page with a log too long to see requests before they finish',
  );
});

test.each([
  ['nothing yet', [], ['0 requests scanned']],
  ['one', [[]], ['1 request scanned']],
  [
    'skipped',
    [[large, stream], [large]],
    ['2 requests scanned', 'not scanned: 2 bodies over the size limit · 1 stream body'],
  ],
  // Requests and responses count together.
  [
    'both parts',
    [[large, { ...large, part: 'request.body' }]],
    ['1 request scanned', 'not scanned: 2 bodies over the size limit'],
  ],
  [
    'unavailable',
    [[{ ...large, reason: 'unavailable' }]],
    ['1 request scanned', 'not scanned: 1 body that the browser did not give'],
  ],
  ['not read', [[{ ...large, reason: 'not-read' }]], ['1 request scanned', 'not scanned: 1 body not read']],
] as [string, SkippedPart[][], string[]][])('describeCoverage: %s', (_, results, sentences) => {
  expect(describeCoverage(coverageOf(...results))).toEqual(sentences);
});
