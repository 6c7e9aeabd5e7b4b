import { expect, test, vi } from 'vitest';
import { buildExchange } from '@/utils/detection/exchange.fixture.ts';
import { buildFinding } from '@/utils/detection/finding.fixture.ts';
import type { Finding } from '@/utils/detection/finding.ts';
import type { ScanResult } from '@/utils/detection/scanner.ts';
import { applyLeaksUpdate, emptyLeaks } from '@/utils/messaging/leaks.ts';
import { createTabLeaks, type TabLeaks } from './tab-leaks.ts';

const request = (index: number) => ({ index, method: 'GET', url: 'https://ws.api.video/videos' });
const found = (...findings: Finding[]): ScanResult => ({ findings, skipped: [] });

/** Scans one exchange, which holds the key in this header. */
function scan(leaks: TabLeaks, index: number, name = 'Authorization'): void {
  const exchange = buildExchange({ index, startedAt: 1000 + index });
  leaks.noteScan(exchange);
  leaks.add(exchange, found(buildFinding({ name, request: request(index) })), true);
}

const read = (leaks: TabLeaks) => applyLeaksUpdate(emptyLeaks, leaks.wholeUpdate());

test('every change is announced', () => {
  const onChange = vi.fn();
  const leaks = createTabLeaks(onChange);
  scan(leaks, 0);
  leaks.addLost(1);
  leaks.noteLongLog();
  leaks.noteKeyAdded();
  leaks.report('The scanner stopped.');
  leaks.clear();
  leaks.navigate({ preserve: true });
  expect(onChange).toHaveBeenCalledTimes(7);
});

test('a panel that follows the updates knows what one knows that comes late', () => {
  const leaks = createTabLeaks(() => {});
  let panel = emptyLeaks;
  const steps = [
    () => scan(leaks, 0),
    () => scan(leaks, 1, 'Cookie'),
    () => scan(leaks, 2),
    () => leaks.report('The scanner stopped.'),
    () => leaks.clear(),
    () => scan(leaks, 3),
    () => leaks.navigate({ preserve: false }),
    () => scan(leaks, 4),
  ];
  for (const step of steps) {
    step();
    panel = applyLeaksUpdate(panel, structuredClone(leaks.takeUpdate()));
    expect(panel).toEqual(read(leaks));
  }
  expect(panel.rows).toMatchObject([{ firstSeenAt: 1004, count: 1 }]);
});

test('rows that an update does not touch stay the same objects', () => {
  const leaks = createTabLeaks(() => {});
  scan(leaks, 0);
  scan(leaks, 1, 'Cookie');
  const before = applyLeaksUpdate(emptyLeaks, leaks.takeUpdate());
  scan(leaks, 2);
  const after = applyLeaksUpdate(before, leaks.takeUpdate());
  expect(after.rows.map((row) => before.rows.includes(row))).toEqual([false, true]);
  leaks.addLost(1);
  expect(applyLeaksUpdate(after, leaks.takeUpdate()).rows).toBe(after.rows);
});

test('an exchange that comes twice is one request, and what was skipped of it is skipped once', () => {
  const leaks = createTabLeaks(() => {});
  const skipped = [{ part: 'request.body', reason: 'stream' }] as const;
  const exchange = buildExchange({ index: 0 });
  const counts = [false, false, true, true].map((finished) => {
    leaks.noteScan(exchange);
    leaks.add(exchange, { findings: [], skipped }, finished);
    return read(leaks).coverage.scanned;
  });
  expect(counts).toEqual([0, 0, 1, 1]);
  expect(read(leaks).coverage).toEqual({ scanned: 1, skipped: [{ ...skipped[0], count: 1 }] });
});

test('messages of an open WebSocket are covered each time', () => {
  const leaks = createTabLeaks(() => {});
  const socket = buildExchange({ index: 0 });
  const skipped = [{ part: 'websocket.received', reason: 'too-complex' }] as const;
  for (let time = 0; time < 3; time += 1) {
    leaks.noteScan(socket);
    leaks.add(socket, { findings: [], skipped }, time === 2);
  }
  expect(read(leaks).coverage).toEqual({ scanned: 1, skipped: [{ ...skipped[0], count: 3 }] });
});

test('a finding of an earlier exchange was seen when that one was', () => {
  const leaks = createTabLeaks(() => {});
  const bundle = buildExchange({ index: 0, startedAt: 1000 });
  const call = buildExchange({ index: 1, startedAt: 2000 });
  leaks.noteScan(bundle);
  leaks.add(bundle, found(), true);
  leaks.noteScan(call);
  const inBundle = buildFinding({ part: 'response.body', name: null, request: request(0) });
  leaks.add(call, found(buildFinding({ request: request(1) }), inBundle), true);
  expect(read(leaks).rows.map(({ firstSeenAt }) => firstSeenAt)).toEqual([2000, 1000]);
});

test.each([
  [true, { rows: 1, scanned: 1, lost: 1 }],
  [false, { rows: 0, scanned: 0, lost: 0 }],
])('with preserve %s, a navigation leaves %j', (preserve, left) => {
  const leaks = createTabLeaks(() => {});
  scan(leaks, 0);
  leaks.addLost(1);
  leaks.navigate({ preserve });
  const { rows, coverage, missed } = read(leaks);
  expect({ rows: rows.length, scanned: coverage.scanned, lost: coverage.skipped.length }).toEqual(left);
  expect(missed).toBeNull();
});

test('what was still being scanned when the page was left is not shown with the next one', () => {
  const leaks = createTabLeaks(() => {});
  const exchanges = [0, 1].map((index) => buildExchange({ index, startedAt: 1000 + index }));
  for (const exchange of exchanges) leaks.noteScan(exchange);
  leaks.navigate({ preserve: false });
  for (const [index, exchange] of exchanges.entries())
    leaks.add(exchange, found(buildFinding({ request: request(index) })), true);
  // An exchange of the next page gives a key away that one of the last page holds too.
  const next = buildExchange({ index: 2, startedAt: 3000 });
  leaks.noteScan(next);
  leaks.add(
    next,
    found(buildFinding({ request: request(2) }), buildFinding({ name: 'Cookie', request: request(0) })),
    true,
  );
  expect(read(leaks)).toMatchObject({ rows: [{ count: 1, firstSeenAt: 3000 }], coverage: { scanned: 1 } });
});

test('a key added before anything was scanned missed nothing', () => {
  const leaks = createTabLeaks(() => {});
  leaks.navigate({ preserve: true });
  leaks.noteKeyAdded();
  expect(read(leaks).missed).toBeNull();
  scan(leaks, 0);
  leaks.noteKeyAdded();
  expect(read(leaks).missed).toBe('before-key');
});
