import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetFailures, noteFailure, waitAfter, waitLeft } from './passphrase-attempts.ts';

beforeEach(() => fakeBrowser.reset());

test.each([
  [0, 0],
  [2, 0], // two slips are free
  [3, 1000],
  [4, 2000],
  [5, 4000],
  [9, 60_000],
  [1000, 60_000],
])('after %i wrong ones in a row the next try waits %i ms', (failures, wait) => {
  expect(waitAfter(failures)).toBe(wait);
});

test('each wrong one counts until a right one', async () => {
  for (const wait of [0, 0, 1000, 2000]) expect(await noteFailure(10_000)).toBe(wait);
  expect(await waitLeft(10_500)).toBe(1500);
  expect(await waitLeft(12_000)).toBe(0);
  expect(await waitLeft(0)).toBe(2000); // the clock was set back
  await forgetFailures();
  expect(await waitLeft(10_500)).toBe(0);
});
