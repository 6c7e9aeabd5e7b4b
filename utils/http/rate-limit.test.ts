import { expect, test } from 'vitest';
import { readRateLimit } from './rate-limit.ts';

const none = { limit: null, remaining: null, secondsLeft: null };

test.each([
  [[], none],
  [
    [
      ['X-RateLimit-Limit', '100'],
      ['X-RateLimit-Remaining', '0'],
      ['X-RateLimit-Retry-After', '7'],
    ],
    { limit: 100, remaining: 0, secondsLeft: 7 },
  ],
  [
    [
      ['RateLimit-Limit', '100'],
      ['RateLimit-Remaining', '3'],
      ['RateLimit-Reset', '50'],
    ],
    { limit: 100, remaining: 3, secondsLeft: 50 },
  ],
  [[['Retry-After', '8']], { ...none, secondsLeft: 8 }],
  [[['Retry-After', 'Wed, 01 Jul 2026 11:00:00 GMT']], none],
  [[['X-RateLimit-Remaining', 'plainly-fake-key']], none],
] as const)('%j says %j', (headers, limit) => {
  expect(readRateLimit(headers)).toEqual(limit);
});
