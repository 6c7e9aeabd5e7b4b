import 'fake-indexeddb/auto';
import type { DBSchema } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withDatabase } from '@/utils/storage/database.ts';
import { forgetSaved, listSaved } from '@/utils/storage/saved/saved.ts';
import { makeSaved } from '@/utils/storage/saved/saved-request.fixture.ts';
import { frozen, frozenPassphrase } from './frozen.fixture.ts';
import { makeSandboxKey, makeWatchedRecord } from './key-record.fixture.ts';
import { listKeys } from './keys.ts';
import { unlockVault } from './vault.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await forgetSaved();
});

interface SavedVersion1 extends DBSchema {
  requests: { key: string; value: unknown };
}

/** Puts requests where version 1 of the list had them. */
function saveInVersion1(requests: readonly unknown[]): Promise<void> {
  const upgrade = (database: IDBDatabase) => {
    database.createObjectStore('folders', { keyPath: 'id' });
    database.createObjectStore('requests', { keyPath: 'id' });
  };
  return withDatabase<SavedVersion1, void>(
    { name: 'authlens-saved', holds: 'It', version: 1, upgrade },
    async (database) => {
      for (const request of requests) await database.put('requests', request);
    },
  );
}

test('keys of version 1, which knew no vault, are read as they are', async () => {
  const keys = [makeSandboxKey(), makeWatchedRecord()];
  await fakeBrowser.storage.local.set({ keys: { version: 1, data: keys } });
  expect(await listKeys()).toEqual(keys);
});

test('saved requests of version 1 are read as they are', async () => {
  await saveInVersion1([makeSaved()]);
  expect(await listSaved()).toMatchObject({ requests: [makeSaved()], unreadable: 0, locked: 0 });
});

test('the first vault opens, with what it sealed', async () => {
  const { vault, key, request } = frozen;
  const sandbox = { ...makeSandboxKey(), value: key };
  await fakeBrowser.storage.local.set({
    vault: { version: 1, data: vault },
    keys: { version: 2, data: [sandbox] },
  });
  await saveInVersion1([{ version: 2, id: 'r1', folder: null, position: 0, sealed: request }]);
  expect(await listKeys()).toMatchObject([{ id: 's1', value: null }]);
  expect(await unlockVault(frozenPassphrase)).toMatchObject({ ok: true });
  expect(await listKeys()).toMatchObject([{ id: 's1', value: 'plainlyFakeFrozenKey' }]);
  expect((await listSaved()).requests).toMatchObject([{ id: 'r1', name: 'Frozen', request: { path: '/videos' } }]);
});

test('a vault of a newer version is refused in words and left as it is', async () => {
  const newer = { vault: { version: 2, data: 'something else' } };
  await fakeBrowser.storage.local.set(newer);
  expect(await unlockVault(frozenPassphrase)).toMatchObject({
    ok: false,
    message: expect.stringContaining('was written by a newer version of Authlens'),
  });
  expect(await fakeBrowser.storage.local.get()).toEqual(newer);
});
