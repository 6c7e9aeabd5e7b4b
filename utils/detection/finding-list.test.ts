import { expect, test } from 'vitest';
import { buildInitiator, buildFinding as finding } from './finding.fixture.ts';
import type { Finding } from './finding.ts';
import { applyChanges, countProduction, createFindingRows, type FindingRow } from './finding-list.ts';
import { suppress, suppressionsInForce } from './suppression.ts';

const request = { index: 1, method: 'GET', url: 'https://ws.api.video/videos' };

/** One finding an exchange, in the exchanges 0, 1, 2 … at the times 1, 2, 3 … */
function rowsOf(findings: readonly Finding[], limit?: number) {
  const list = createFindingRows(limit);
  for (const [index, one] of findings.entries()) list.add({ ...one, request: { ...one.request, index } }, index + 1);
  return list;
}

/** The rows as a panel shows them. */
const shown = (list: ReturnType<typeof createFindingRows>) => applyChanges([], { ...list.takeChanges(), whole: true });

test.each<[string, Partial<Finding>, number]>([
  ['the same again', {}, 1],
  ['another query', { request: { ...request, url: 'https://ws.api.video/videos?page=2' } }, 1],
  ['another excerpt', { excerpt: 'x' }, 1],
  ['another encoding', { encodings: [] }, 1],
  ['another label', { keyLabel: null }, 1],
  ['another function name', { initiator: buildInitiator({ function: null }) }, 1],
  ['another query of the script', { initiator: buildInitiator({ url: 'https://shop.example/app.js?v=2' }) }, 1],
  ['another method', { request: { ...request, method: 'POST' } }, 2],
  ['another path', { request: { ...request, url: 'https://ws.api.video/players' } }, 2],
  ['another host', { request: { ...request, url: 'https://stats.example/videos' } }, 2],
  ['another key', { fingerprint: 'ba9876543210' }, 2],
  ['another part', { part: 'request.body' }, 2],
  ['another name', { name: 'X-Api-Key' }, 2],
  ['another script', { initiator: buildInitiator({ url: 'https://shop.example/track.js' }) }, 2],
  ['another line', { initiator: buildInitiator({ line: 4 }) }, 2],
  ['no initiator', { initiator: null }, 2],
])('%s', (_, change, rows) => {
  expect(rowsOf([finding(), finding(change)]).rows()).toHaveLength(rows);
});

test('another id in the path is the same place', () => {
  const urls = [
    'https://ws.api.video/videos/vi4k0jvEUuaTdRAEjQ4Jfrgz',
    'https://ws.api.video/videos/vi5b1kwFVvbUeSBFkR5Kgshy',
  ];
  expect(rowsOf(urls.map((url) => finding({ request: { ...request, url } }))).rows()).toHaveLength(1);
});

test('the messages of a WebSocket are one row, and each counts', () => {
  const list = createFindingRows();
  for (const name of ['0', '2', '2', '17']) list.add(finding({ part: 'websocket.sent', name }), 1);
  expect(list.rows()).toMatchObject([{ count: 3, finding: { name: '17' } }]);
});

test('a row counts, keeps when it was first seen, shows the newest evidence, and comes first again', () => {
  const other = finding({ name: 'Cookie' });
  expect(shown(rowsOf([finding(), other, finding({ excerpt: 'newest' })]))).toMatchObject([
    { finding: { excerpt: 'newest' }, firstSeenAt: 1, lastSeenAt: 3, count: 2 },
    { finding: { name: 'Cookie' }, firstSeenAt: 2, lastSeenAt: 2, count: 1 },
  ]);
});

test('an exchange counts once, however often it is scanned and whatever comes between', () => {
  const list = createFindingRows();
  const pending = [0, 1, 2].map((index) => finding({ request: { ...request, index }, excerpt: `${index}` }));
  for (const one of [...pending, ...pending]) list.add(one, one.request.index);
  expect(list.rows()).toMatchObject([{ count: 3, finding: { excerpt: '2' }, firstSeenAt: 0, lastSeenAt: 2 }]);
});

test('evidence of an earlier exchange that comes late changes only when it was first seen, and the count', () => {
  const list = createFindingRows();
  list.add(finding({ request: { ...request, index: 9 }, excerpt: 'newest' }), 90);
  list.add(finding({ request: { ...request, index: 3 }, excerpt: 'older' }), 30);
  expect(list.rows()).toMatchObject([{ finding: { excerpt: 'newest' }, firstSeenAt: 30, lastSeenAt: 90, count: 2 }]);
});

test('over the limit, the least severe go that were longest left alone, and are counted until the list is cleared', () => {
  const severities = ['low', 'critical', 'low', 'high', 'critical', 'low'] as const;
  const list = rowsOf(
    severities.map((severity, index) => finding({ severity, name: `${index}` })),
    3,
  );
  expect(shown(list).map(({ finding: { name } }) => name)).toEqual(['4', '3', '1']);
  expect(list.dropped).toBe(3);
  list.clear();
  expect(list).toMatchObject({ dropped: 0 });
  expect(list.rows()).toEqual([]);
});

test('a row that is seen again outlives one that is not', () => {
  const list = rowsOf(
    ['a', 'b', 'a', 'c'].map((name) => finding({ name })),
    2,
  );
  expect(shown(list).map(({ finding: { name } }) => name)).toEqual(['c', 'a']);
});

test('a row whose severity has changed stands once', () => {
  const [row, ...others] = rowsOf([finding({ severity: 'low' }), finding({ severity: 'critical' })]).rows();
  expect(row).toMatchObject({ count: 2, finding: { severity: 'critical' } });
  expect(others).toEqual([]);
});

test('what changed brings another list to the same rows, step by step', () => {
  const list = createFindingRows(5);
  let mirror: FindingRow[] = [];
  for (let index = 0; index < 60; index += 1) {
    const severity = index % 3 === 0 ? 'critical' : 'low';
    list.add(finding({ name: `${index % 11}`, severity, request: { ...request, index } }), index);
    if (index === 40) list.clear();
    if (index % 4 === 0) mirror = applyChanges(mirror, list.takeChanges());
  }
  mirror = applyChanges(mirror, list.takeChanges());
  const byTime = (one: FindingRow, other: FindingRow) => other.lastSeenAt - one.lastSeenAt;
  expect(mirror).toEqual(list.rows().toSorted(byTime));
  expect(mirror).toHaveLength(5);
  expect(list.takeChanges()).toEqual({ whole: false, changed: [], removed: [] });
});

test('a change names the rows that it touches and no others', () => {
  const list = rowsOf([finding({ name: 'a' }), finding({ name: 'b' })], 2);
  list.takeChanges();
  list.add(finding({ name: 'c' }), 9);
  const { whole, changed, removed } = list.takeChanges();
  expect({ whole, changed: changed.map((row) => row.finding.name), removed: removed.length }).toEqual({
    whole: false,
    changed: ['c'],
    removed: 1,
  });
});

test('a finding costs about the same in a list of 2000 rows as in one of 20', { timeout: 30_000 }, () => {
  const time = (limit: number) => {
    const list = createFindingRows(limit);
    const start = performance.now();
    for (let index = 0; index < 5_000; index += 1) list.add(finding({ name: `${index}` }), index);
    return performance.now() - start;
  };
  time(20);
  // A cost that grows with the rows would be 100 times as high; the bound leaves room for a busy machine.
  expect(time(2000) / time(20)).toBeLessThan(30);
});

test.each([
  ['production', 'critical', 1],
  ['admin', 'critical', 1],
  ['sandbox', 'low', 0],
  ['production', 'medium', 0],
  ['unknown', 'critical', 0],
] as const)('countProduction: %s, %s', (environment, severity, expected) => {
  const rows = rowsOf([finding({ environment, severity })]).rows();
  expect(countProduction(rows, new Map())).toBe(expected);
});

test('countProduction leaves out what is suppressed', () => {
  const rows = rowsOf([finding(), finding({ name: 'Cookie' })]).rows();
  const list = suppress([finding()], { reason: 'known', lifetime: 'never', now: 1 });
  expect(countProduction(rows, suppressionsInForce(list, 1))).toBe(1);
});
