import { expect, test } from 'vitest';
import type { Finding, Severity } from '@/utils/detection/finding.ts';
import { createKeptLeaks } from './kept-leaks.ts';

function makeFinding(index: number, severity: Severity = 'low', name = 'Authorization'): Finding {
  return {
    ruleId: 'watched-key',
    severity,
    environment: 'sandbox',
    provider: 'apivideo',
    keyLabel: null,
    fingerprint: 'a1b2c3d4e5f6',
    request: { index, method: 'GET', url: 'https://shop.example/' },
    part: 'request.header',
    name,
    encodings: [],
    initiator: null,
    excerpt: '',
    position: null,
  };
}

test('keeps each leak once, in the order of the requests', () => {
  const leaks = createKeptLeaks(9);
  leaks.add([makeFinding(2), makeFinding(1, 'critical')], 5);
  leaks.add([makeFinding(2), makeFinding(2, 'low', 'Cookie')], 6); // a second pass over the same, and another header
  expect(leaks.all().map(({ finding: { request, name } }) => [request.index, name])).toEqual([
    [1, 'Authorization'],
    [2, 'Authorization'],
    [2, 'Cookie'],
  ]);
  expect(leaks.leftOut()).toBe(0);
});

test('gives up less severe leaks for room, and knows the worst of all', () => {
  const leaks = createKeptLeaks(2);
  for (const severity of ['low', 'medium', 'low', 'high', 'critical'] as const)
    leaks.add([makeFinding(leaks.all().length, severity, severity)], 0);
  expect(
    leaks
      .all()
      .map(({ finding }) => finding.severity)
      .sort(),
  ).toEqual(['critical', 'high']);
  expect(leaks.leftOut()).toBe(3);
  expect(leaks.worst()).toBe('critical');
  expect(createKeptLeaks(2).worst()).toBeNull();
});
