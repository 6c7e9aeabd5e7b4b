import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings, readSettings, storedSettings } from './settings.ts';

beforeEach(() => fakeBrowser.reset());

test.each([
  [1, 1],
  [600, 600],
  [0, 30],
  [601, 30],
  [1.5, 30],
  ['10', 30],
  [null, 30],
])('a stored time limit of %j seconds is read as %j', async (stored, timeoutSeconds) => {
  await fakeBrowser.storage.local.set({ settings: { version: 1, data: { timeoutSeconds: stored } } });
  expect(await storedSettings.read()).toEqual({ ...defaultSettings, timeoutSeconds });
});

test.each([
  [undefined, true], // stored before there was such a setting
  [true, true],
  [false, false],
])('a stored "preserve log" of %j is read as %j, and the rest stays', async (stored, preserveLog) => {
  await fakeBrowser.storage.local.set({ settings: { version: 1, data: { timeoutSeconds: 9, preserveLog: stored } } });
  expect(await storedSettings.read()).toEqual({ timeoutSeconds: 9, preserveLog });
});

test('settings of a newer version are left as they are, and the defaults hold', async () => {
  const newer = { settings: { version: 99, data: { timeoutSeconds: 5 } } };
  await fakeBrowser.storage.local.set(newer);
  const problem = expect.stringMatching(
    /written by a newer version of Authlens.* The default settings hold for now\.$/,
  );
  expect(await readSettings()).toEqual({ ...defaultSettings, problem });
  expect(await fakeBrowser.storage.local.get()).toEqual(newer);
});
