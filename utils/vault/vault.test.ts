import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { changeSaved, forgetSaved, LockedVaultError, listSaved } from '@/utils/storage/saved/saved.ts';
import { makeSaved } from '@/utils/storage/saved/saved-request.fixture.ts';
import { addKey, deleteKey, listKeys, renameKey, toWatchedKeys, watchInstead } from './keys.ts';
import { openKey, readOpenValues } from './open-values.ts';
import { storedKeys } from './stored-keys.ts';
import { changePassphrase, enableVault, removeVault, unlockVault } from './vault.ts';
import { lockVault } from './vault-lock.ts';

const passphrase = 'plainly fake, and long';
const [value, live] = [randomKey(), randomKey()];

beforeEach(async () => {
  fakeBrowser.reset();
  await forgetSaved();
  await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Shop', value });
  await addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value: live });
  await changeSaved({ requests: [makeSaved()] });
  expect(await enableVault(passphrase)).toMatchObject({ ok: true });
});

const keyValue = async (label: string) => {
  const key = (await listKeys()).find((known) => known.label === label);
  return key?.environment === 'sandbox' ? key.value : undefined;
};
const idOf = async (label: string) => (await listKeys()).find((key) => key.label === label)?.id ?? '';
const onDisk = async () => JSON.stringify(await fakeBrowser.storage.local.get());

test('while it is open, keys are at hand and nothing of them is on disk', async () => {
  expect(await keyValue('Shop')).toBe(value);
  const added = randomKey();
  await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Cart', value: added });
  expect(await keyValue('Cart')).toBe(added);
  expect(await onDisk()).not.toContain(value);
  expect(await onDisk()).not.toContain(added);
  expect(await onDisk()).not.toContain(passphrase);
  const { 'vault-key': open } = await fakeBrowser.storage.session.get();
  expect(JSON.stringify(open)).not.toContain(passphrase);
});

test('locked, keys are still recognised and looked for, and their values are not at hand', async () => {
  const watched = toWatchedKeys(await listKeys());
  await openKey(await idOf('Live'), live);
  await lockVault();
  expect(await keyValue('Shop')).toBeNull();
  expect(toWatchedKeys(await listKeys())).toEqual(watched);
  expect(await readOpenValues()).toEqual({});
  expect(await listSaved()).toMatchObject({ requests: [], locked: 1, unreadable: 0 });
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain(live);
});

test('locked, nothing is taken in that it would have to seal, and all else works', async () => {
  await lockVault();
  const refused = { ok: false, message: 'The vault is locked, and a sandbox key is kept in it. Unlock it first.' };
  expect(await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Cart', value: randomKey() })).toEqual(
    refused,
  );
  const production = { provider: 'apivideo', environment: 'production', label: 'Other', value: randomKey() } as const;
  expect(await addKey(production)).toMatchObject({ ok: true });
  expect(await watchInstead(await idOf('Shop'), 'production')).toMatchObject({ ok: false });
  await expect(changeSaved({ requests: [makeSaved({ id: 'r2' })] })).rejects.toThrow(LockedVaultError);
  expect(await renameKey(await idOf('Shop'), 'Checkout')).toMatchObject({ ok: true });
  expect(await unlockVault(passphrase)).toMatchObject({ ok: true });
  expect(await keyValue('Checkout')).toBe(value);
  expect((await listSaved()).requests).toEqual([makeSaved()]);
});

test('a wrong passphrase says so, waits longer each time, and changes nothing', async () => {
  await lockVault();
  const before = await onDisk();
  const wrong = { ok: false, message: 'This is not the passphrase. Nothing was changed. Try again.', wait: 0 };
  expect(await unlockVault('wrong')).toEqual(wrong);
  expect(await unlockVault(`${passphrase} `)).toEqual(wrong);
  expect(await unlockVault('wrong')).toEqual({
    ...{ ok: false, wait: 1000 },
    message: 'This is not the passphrase. Nothing was changed. Try again in 1 second.',
  });
  // The right one has to wait as well, else the wait would be no hindrance.
  expect(await unlockVault(passphrase)).toMatchObject({
    ok: false,
    message: 'Too many wrong passphrases. Wait 1 second.',
  });
  expect(await onDisk()).toBe(before);
});

test('another passphrase opens the same, and the old one nothing', async () => {
  expect(await changePassphrase('wrong', 'next')).toMatchObject({ ok: false });
  expect(await changePassphrase(passphrase, '')).toMatchObject({ ok: false });
  expect(await changePassphrase(passphrase, 'next')).toMatchObject({ ok: true });
  await lockVault();
  expect(await unlockVault(passphrase)).toMatchObject({ ok: false });
  expect(await unlockVault('next')).toMatchObject({ ok: true });
  expect(await keyValue('Shop')).toBe(value);
});

test('removed, everything is in the clear again', async () => {
  expect(await removeVault('wrong')).toMatchObject({ ok: false });
  expect(await removeVault(passphrase)).toMatchObject({ ok: true });
  await fakeBrowser.storage.session.clear();
  expect(await keyValue('Shop')).toBe(value);
  expect(await listSaved()).toMatchObject({ requests: [makeSaved()], locked: 0, unreadable: 0 });
});

test('a second window that sets a passphrase as well is refused', async () => {
  expect(await enableVault('another')).toMatchObject({ ok: false });
  await lockVault();
  expect(await unlockVault(passphrase)).toMatchObject({ ok: true });
});

test('a key can be deleted while it is locked', async () => {
  await lockVault();
  await deleteKey(await idOf('Shop'));
  expect((await listKeys()).map(({ label }) => label)).toEqual(['Live']);
});

test('sealed values that were swapped by hand do not open', async () => {
  await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Cart', value: randomKey() });
  const [shop, watched, cart] = await storedKeys.read();
  if (shop?.environment !== 'sandbox' || cart?.environment !== 'sandbox' || watched === undefined)
    throw new Error('The keys stand in another order.');
  await storedKeys.write([{ ...shop, value: cart.value }, watched, { ...cart, value: shop.value }]);
  expect(await keyValue('Shop')).toBeNull();
});
