import { expect, test } from 'vitest';
import { exportFileName } from './exports.ts';

test('the name of a file sorts by the time of the user', () => {
  const now = new Date(2026, 0, 2, 3, 4, 5, 678);
  expect(exportFileName('leaks', 'sarif', now)).toBe('authlens-leaks-20260102-030405.sarif');
});
