import { expect, test } from 'vitest';
import { buildFinding, buildInitiator } from './finding.fixture.ts';
import type { Finding } from './finding.ts';
import {
  checkReason,
  findSuppression,
  type Lifetime,
  nextExpiry,
  suppress,
  suppressionId,
  suppressionsInForce,
  suppressionTarget,
} from './suppression.ts';

const request = { index: 7, method: 'GET', url: 'https://ws.api.video/videos' };
const day = 86_400_000;

const suppressed = (finding: Finding, lifetime: Lifetime = 'never') =>
  suppress([finding], { reason: 'Known', lifetime, now: 1000 });

test.each<[string, Partial<Finding>, boolean]>([
  ['the same', {}, true],
  ['another request', { request: { ...request, index: 99 } }, true],
  ['another query', { request: { ...request, url: 'https://ws.api.video/videos?page=2' } }, true],
  ['another line', { initiator: buildInitiator({ line: 99, column: 1, function: null }) }, true],
  ['another build of the script', { initiator: buildInitiator({ url: 'https://shop.example/app.js?v=2' }) }, true],
  ['another encoding and excerpt', { encodings: [], excerpt: 'x' }, true],
  // The label is renamed, the severity follows the environment: neither is the key.
  ['another label and severity', { keyLabel: null, severity: 'low', environment: 'sandbox' }, true],
  ['another key', { fingerprint: 'ba9876543210' }, false],
  ['another part', { part: 'request.body' }, false],
  ['another name', { name: 'X-Debug' }, false],
  ['another method', { request: { ...request, method: 'POST' } }, false],
  ['another path', { request: { ...request, url: 'https://ws.api.video/players' } }, false],
  ['another host', { request: { ...request, url: 'https://stats.example/videos' } }, false],
  ['another script', { initiator: buildInitiator({ url: 'https://shop.example/track.js' }) }, false],
  ['no script', { initiator: null }, false],
])('a suppression holds for %s: %s', (_, change, holds) => {
  const suppressions = suppressionsInForce(suppressed(buildFinding()), 1001);
  expect(findSuppression(buildFinding(change), suppressions) !== null).toBe(holds);
});

test.each<[string, Partial<Finding>, Partial<Finding>, boolean]>([
  ['messages of one WebSocket', { part: 'websocket.sent', name: '1' }, { part: 'websocket.sent', name: '2' }, true],
  ['its two directions', { part: 'websocket.sent', name: '1' }, { part: 'websocket.received', name: '1' }, false],
  [
    'a hash in the name of a script',
    { initiator: buildInitiator({ url: 'https://shop.example/app.3f4a1b2c.js' }) },
    { initiator: buildInitiator({ url: 'https://shop.example/app.9e8d7c6b.js' }) },
    true,
  ],
  [
    'an id in the path',
    { request: { ...request, url: 'https://ws.api.video/videos/vi4k0jvEUuaTdRAEjQ4Jfrgz' } },
    { request: { ...request, url: 'https://ws.api.video/videos/vi5b1kwFVvbUeSBFkR5Kgshy' } },
    true,
  ],
])('%s', (_, one, other, same) => {
  const [first, second] = [one, other].map((change) => suppressionId(suppressionTarget(buildFinding(change))));
  expect(first === second).toBe(same);
});

test.each<[Lifetime, number, boolean]>([
  ['1 day', 1000 + day - 1, true],
  ['1 day', 1000 + day, false],
  ['1 week', 1000 + 7 * day - 1, true],
  ['1 week', 1000 + 7 * day, false],
  ['30 days', 1000 + 30 * day, false],
  ['90 days', 1000 + 89 * day, true],
  ['90 days', 1000 + 90 * day, false],
  ['never', Number.MAX_SAFE_INTEGER, true],
])('a lifetime of %s: in force at %i is %s', (lifetime, now, inForce) => {
  expect(suppressionsInForce(suppressed(buildFinding(), lifetime), now).size).toBe(inForce ? 1 : 0);
});

test('the next to expire is named, and none is for ever', () => {
  const list = [
    ...suppressed(buildFinding({ name: 'a' }), '1 week'),
    ...suppressed(buildFinding({ name: 'b' }), '1 day'),
    ...suppressed(buildFinding({ name: 'c' })),
  ];
  expect(nextExpiry(suppressionsInForce(list, 0))).toBe(1000 + day);
  expect(nextExpiry(suppressionsInForce(list, 1000 + 7 * day))).toBe(Number.POSITIVE_INFINITY);
});

test('findings of one place are suppressed once, with the reason trimmed', () => {
  const findings = [buildFinding(), buildFinding({ excerpt: 'x' }), buildFinding({ name: 'Cookie' })];
  const list = suppress(findings, { reason: '  Fixed next week \n', lifetime: 'never', now: 5 });
  expect(list).toMatchObject([
    { name: 'Authorization', reason: 'Fixed next week', suppressedAt: 5, expiresAt: null },
    { name: 'Cookie' },
  ]);
});

test('holds nothing of the finding but what tells the place', () => {
  const [suppression] = suppressed(
    buildFinding({ request: { ...request, url: 'https://ws.api.video/videos?k=••••' } }),
  );
  expect(suppression).toEqual({
    fingerprint: '0123456789ab',
    part: 'request.header',
    name: 'Authorization',
    method: 'GET',
    url: 'https://ws.api.video/videos',
    script: 'https://shop.example/app.js',
    reason: 'Known',
    suppressedAt: 1000,
    expiresAt: null,
  });
});

test.each([
  ['', /^The reason is empty\./],
  [' \n\t', /^The reason is empty\./],
  ['x'.repeat(201), /^The reason has 201 characters, more than the 200 that fit\./],
])('refuses the reason %j', (reason, message) => {
  expect(checkReason(reason)).toMatch(message);
});

test.each(['Fixed next week', ` ${'x'.repeat(200)} `])('takes the reason %j', (reason) => {
  expect(checkReason(reason)).toBeNull();
});
