import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { changeSaved, listSaved } from '@/utils/storage/saved/saved.ts';
import { makeSaved } from '@/utils/storage/saved/saved-request.fixture.ts';
import { forgetEverything } from './forget-everything.ts';
import { installationSalt } from './installation-salt.ts';
import { addKey, listKeys } from './keys.ts';
import { enableVault } from './vault.ts';
import { lockVault } from './vault-lock.ts';

test('a forgotten passphrase is no dead end: everything goes but the salt, and one can begin anew', async () => {
  await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Shop', value: randomKey() });
  await changeSaved({ requests: [makeSaved()] });
  await enableVault('plainly fake');
  await lockVault();
  const salt = await installationSalt();
  await forgetEverything();
  expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['salt']);
  expect(await installationSalt()).toEqual(salt);
  expect([await listKeys(), (await listSaved()).requests]).toEqual([[], []]);
  expect(
    await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Shop', value: randomKey() }),
  ).toMatchObject({ ok: true });
});
