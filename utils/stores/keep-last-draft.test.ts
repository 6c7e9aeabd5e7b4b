import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { storedLastDraft } from '@/utils/storage/last-draft.ts';
import { initialPanelState } from '@/utils/storage/panel-state.ts';
import { addKey } from '@/utils/vault/keys.ts';
import { keepLastDraft } from './keep-last-draft.ts';
import { keepPanelState, usePanel } from './panel-store.ts';

let controller: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  usePanel.setState(initialPanelState);
  controller = new AbortController();
  keepLastDraft(controller.signal);
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

async function rest(): Promise<void> {
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  await vi.waitFor(async () => expect(await storedLastDraft.read()).not.toBeNull());
}

test('the draft of one tab is what the next one begins with, and nothing else of it is', async () => {
  usePanel.getState().show('keys');
  usePanel.getState().edit({ method: 'POST', path: '/players', body: '{"a":1}' });
  await rest();
  usePanel.setState(initialPanelState);
  await keepPanelState(7, controller.signal);
  expect(usePanel.getState()).toMatchObject({
    view: 'playground',
    draft: { method: 'POST', path: '/players', body: '{"a":1}' },
  });
});

test('a tab that has a draft of its own keeps it', async () => {
  await keepPanelState(7, controller.signal);
  usePanel.getState().edit({ path: '/mine' });
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).toHaveProperty('panel-7'));
  await storedLastDraft.write({ ...initialPanelState.draft, path: '/other' });
  await keepPanelState(7, controller.signal);
  expect(usePanel.getState().draft.path).toBe('/mine');
});

test('secrets are not on the disk, and a header that held one is not brought back', async () => {
  const value = randomKey();
  await addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value });
  usePanel.getState().edit({ method: 'POST', headers: [['Authorization', 'Bearer abc']], body: value });
  await rest();
  const stored = await storedLastDraft.read();
  expect(stored?.headers).toEqual([]);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(value);
  expect(stored?.body).toMatch(/^\[key:[0-9a-f]{4} production\]$/);
});

test.each([
  ['sandbox', 'k1'],
  ['production', null],
] as const)('the key of %s comes back as %s', async (environment, keyId) => {
  usePanel.getState().edit({ environment, keyId: 'k1' });
  await rest();
  expect((await storedLastDraft.read())?.keyId).toBe(keyId);
});
