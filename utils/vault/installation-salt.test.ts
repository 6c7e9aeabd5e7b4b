import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listSetAside } from '@/utils/storage/set-aside.ts';
import { installationSalt } from './installation-salt.ts';

beforeEach(() => fakeBrowser.reset());

test('makes 32 bytes at first use and gives the same ones ever after', async () => {
  const salt = await installationSalt();
  expect(salt).toHaveLength(32);
  expect(await installationSalt()).toEqual(salt);
});

test('is made once even when asked for concurrently', async () => {
  const salts = await Promise.all(Array.from({ length: 8 }, () => installationSalt()));
  expect(new Set(salts.map((salt) => salt.join())).size).toBe(1);
});

test('differs between installations', async () => {
  const salt = await installationSalt();
  fakeBrowser.reset();
  expect(await installationSalt()).not.toEqual(salt);
});

test.each(['', 'c2hvcnQ=', 'not base64 but of the very length of a salt!'])(
  'replaces the unreadable %j, and sets it aside',
  async (data) => {
    await fakeBrowser.storage.local.set({ salt: { version: 1, data } });
    expect(await installationSalt()).toHaveLength(32);
    expect(await listSetAside()).toMatchObject([{ from: 'local:salt', data }]);
  },
);
