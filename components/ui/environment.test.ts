import { expect, test } from 'vitest';
import { environmentTone } from './environment.ts';

test.each([
  ['sandbox', 'sandbox'],
  ['production', 'production'],
  ['admin', 'admin'],
  ['unknown', 'neutral'],
] as const)('%s has the tone %s', (environment, tone) => {
  expect(environmentTone(environment)).toBe(tone);
});
