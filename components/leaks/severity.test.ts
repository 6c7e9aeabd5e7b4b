import { expect, test } from 'vitest';
import { severityTone } from './severity.ts';

test.each([
  ['critical', 'production'],
  ['high', 'production'],
  ['medium', 'warning'],
  ['low', 'neutral'],
] as const)('%s is %s', (severity, tone) => {
  expect(severityTone(severity)).toBe(tone);
});
