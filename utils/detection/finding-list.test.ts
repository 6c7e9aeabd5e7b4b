import { expect, test } from 'vitest';
import type { Initiator } from '@/utils/http/exchange.ts';
import type { Finding } from './finding.ts';
import { addFindings, countProduction, emptyFindingList, type FindingList } from './finding-list.ts';

const initiator: Initiator = {
  type: 'script',
  url: 'https://a.example/app.js',
  line: 3,
  column: 9,
  function: 'send',
  asyncParent: null,
};

function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'watched-key',
    severity: 'critical',
    environment: 'production',
    provider: 'apivideo',
    keyLabel: 'Shop',
    fingerprint: '0123456789ab',
    request: { index: 0, method: 'GET', url: 'https://ws.api.video/videos?page=1' },
    part: 'request.header',
    name: 'Authorization',
    encodings: ['base64'],
    initiator,
    excerpt: 'Basic ••••••••',
    position: null,
    ...overrides,
  };
}

/** One finding an addition, at the times 1, 2, 3 … */
function listOf(findings: readonly Finding[], limit?: number): FindingList {
  return findings.reduce((list, one, index) => addFindings(list, [one], index + 1, limit), emptyFindingList);
}

test.each([
  ['the same again', {}, 1],
  ['another query', { request: { index: 5, method: 'GET', url: 'https://ws.api.video/videos?page=2' } }, 1],
  ['another excerpt', { excerpt: 'x' }, 1],
  ['another function name', { initiator: { ...initiator, function: null } }, 1],
  ['another method', { request: { index: 5, method: 'POST', url: 'https://ws.api.video/videos' } }, 2],
  ['another path', { request: { index: 5, method: 'GET', url: 'https://ws.api.video/players' } }, 2],
  ['another key', { fingerprint: 'ba9876543210' }, 2],
  ['another part', { part: 'request.body' }, 2],
  ['another name', { name: 'X-Api-Key' }, 2],
  ['another line', { initiator: { ...initiator, line: 4 } }, 2],
  ['no initiator', { initiator: null }, 2],
] as const)('%s', (_, change, rows) => {
  expect(listOf([finding(), finding(change)]).rows).toHaveLength(rows);
});

test('a row counts, keeps when it was first seen, shows the newest evidence, and comes first again', () => {
  const other = finding({ name: 'Cookie' });
  const { rows } = listOf([finding(), other, finding({ excerpt: 'newest' })]);
  expect(rows).toMatchObject([
    { finding: { excerpt: 'newest' }, firstSeenAt: 1, lastSeenAt: 3, count: 2 },
    { finding: other, firstSeenAt: 2, lastSeenAt: 2, count: 1 },
  ]);
});

test('over the limit, the oldest of the least severe go, and are counted', () => {
  const severities = ['low', 'critical', 'low', 'high', 'critical', 'low'] as const;
  const list = listOf(
    severities.map((severity, index) => finding({ severity, name: `${index}` })),
    3,
  );
  expect(list.rows.map(({ finding: { name } }) => name)).toEqual(['4', '3', '1']);
  expect(list.dropped).toBe(3);
});

test('nothing found changes nothing', () => {
  const list = listOf([finding()]);
  expect(addFindings(list, [], 9)).toBe(list);
});

test.each([
  ['production', 'critical', 1],
  ['admin', 'critical', 1],
  ['sandbox', 'low', 0],
  ['production', 'medium', 0],
  ['unknown', 'critical', 0],
] as const)('countProduction: %s, %s', (environment, severity, expected) => {
  expect(countProduction(listOf([finding({ environment, severity })]).rows)).toBe(expected);
});
