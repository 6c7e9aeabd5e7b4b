// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { makeSandboxKey } from '@/utils/vault/key-record.fixture.ts';
import { LockedKey } from './LockedKey.tsx';

afterEach(cleanup);

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
])('%s on a locked key', (_name, pressed, asks) => {
  renderWithKey(null);
  fireEvent.keyDown(document.body, pressed);
  expect(document.activeElement === screen.getByLabelText('Passphrase')).toBe(asks);
});

test('an open key asks for nothing', () => {
  renderWithKey('plainly-fake');
  expect(document.body.textContent).toBe('');
});
