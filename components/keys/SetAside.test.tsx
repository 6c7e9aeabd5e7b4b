// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followKeys, useKeys } from '@/utils/stores/keys-store.ts';
import { provideRealLocks } from './real-locks.fixture.ts';
import { SetAside } from './SetAside.tsx';

provideRealLocks();

let controller: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  controller = new AbortController();
  useKeys.setState({ keys: [], setAside: [], problem: null });
});

afterEach(() => {
  controller.abort();
  cleanup();
});

test('shows nothing, then what could not be read, until it is discarded', async () => {
  const { container } = render(<SetAside />);
  expect(container.textContent).toBe('');
  await fakeBrowser.storage.local.set({ keys: { version: 1, data: ['plainly-fake-secret', {}] } });
  await act(() => followKeys(controller.signal));
  expect(container.textContent).toMatch(/^2 stored values could not be read and were set aside: keys \(/);
  expect(container.textContent).not.toContain('plainly-fake-secret');
  fireEvent.click(screen.getByRole('button', { name: 'Discard what was set aside' }));
  await waitFor(() => expect(container.textContent).toBe(''));
});
