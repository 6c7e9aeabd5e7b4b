// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { provideRealLocks } from '@/components/keys/real-locks.fixture.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { newKeyDerivation } from '@/utils/vault/crypto/derive-key.ts';
import { newDataKey, wrapDataKey } from '@/utils/vault/data-key.ts';
import { makeSandboxKey } from '@/utils/vault/key-record.fixture.ts';
import { storedVault } from '@/utils/vault/vault-record.ts';
import { LockedKey } from './LockedKey.tsx';

provideRealLocks();
afterEach(cleanup);

beforeEach(async () => {
  fakeBrowser.reset();
  await storedVault.write(
    await wrapDataKey('v1', newDataKey(), { passphrase: 'plainly fake', kdf: newKeyDerivation() }),
  );
});

/** A panel whose chosen key is in the vault, locked or open. */
function renderWithKey(value: string | null): void {
  const key = { ...makeSandboxKey(), value };
  useKeys.setState({ keys: [key] });
  usePanel.getState().edit({ keyId: key.id });
  render(<LockedKey />);
}

test.each([
  ['Ctrl+Enter', { key: 'Enter', ctrlKey: true }, true],
  ['Cmd+Enter', { key: 'Enter', metaKey: true }, true],
  ['Enter', { key: 'Enter' }, false],
  ['Ctrl+A', { key: 'a', ctrlKey: true }, false],
])('%s on a locked key', async (_name, pressed, asks) => {
  renderWithKey(null);
  const field = await screen.findByLabelText('Passphrase');
  fireEvent.keyDown(document.body, pressed);
  expect(document.activeElement === field).toBe(asks);
});

test('an open key asks for nothing', () => {
  renderWithKey('plainly-fake');
  expect(document.body.textContent).toBe('');
});

test('where the vault is damaged, it says so and asks for nothing', async () => {
  await fakeBrowser.storage.local.set({ vault: { version: 1, data: 'damaged' } });
  renderWithKey(null);
  expect((await screen.findByRole('alert')).textContent).toContain('The vault could not be read');
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
});
