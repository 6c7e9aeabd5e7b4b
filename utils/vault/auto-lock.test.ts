import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startAutoLock } from './auto-lock.ts';
import { enableVault, unlockVault } from './vault.ts';
import { isVaultLocked } from './vault-lock.ts';
import { defaultVaultSettings, storedVaultSettings } from './vault-settings.ts';

type Listener = (told: string) => void;

const passphrase = 'plainly fake';

function makeEvents() {
  const listeners: Listener[] = [];
  const event = { addListener: (listener: Listener) => void listeners.push(listener) };
  const tell = (told: string) => {
    for (const listener of listeners) listener(told);
  };
  return { event, tell };
}

const [idle, commands] = [makeEvents(), makeEvents()];
const setDetectionInterval = vi.fn();

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    idle: { onStateChanged: idle.event, setDetectionInterval },
    commands: { onCommand: commands.event },
  });
  startAutoLock();
  await enableVault(passphrase);
});

test.each<[string, () => void]>([
  ['the shortcut', () => commands.tell('lock-vault')],
  ['the lock of the system', () => idle.tell('locked')],
  ['the time without a hand on the computer', () => idle.tell('idle')],
])('%s locks', async (_, happens) => {
  expect(await isVaultLocked()).toBe(false);
  happens();
  await vi.waitFor(async () => expect(await isVaultLocked()).toBe(true));
  expect(await unlockVault(passphrase)).toMatchObject({ ok: true });
});

test('the chosen time is handed to the browser, at the start and when it changes', async () => {
  await vi.waitFor(() => expect(setDetectionInterval).toHaveBeenLastCalledWith(15 * 60));
  await storedVaultSettings.write({ ...defaultVaultSettings, lockAfter: 5 });
  await vi.waitFor(() => expect(setDetectionInterval).toHaveBeenLastCalledWith(5 * 60));
});

test('with no time chosen only the lock of the system locks', async () => {
  await storedVaultSettings.write({ ...defaultVaultSettings, lockAfter: null });
  idle.tell('idle');
  // Told one after the other, they are taken one after the other.
  idle.tell('active');
  await vi.waitFor(async () => expect(await storedVaultSettings.read()).toMatchObject({ lockAfter: null }));
  expect(await isVaultLocked()).toBe(false);
  idle.tell('locked');
  await vi.waitFor(async () => expect(await isVaultLocked()).toBe(true));
});
