import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { initialPanelState, storedPanelState } from '@/utils/storage/panel-state.ts';
import { useNotice } from './notice-store.ts';
import { keepPanelState, usePanel } from './panel-store.ts';

let controller: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  controller = new AbortController();
  usePanel.setState(initialPanelState);
});

afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
});

async function expectStored(state: object, tabId = 1): Promise<void> {
  await vi.waitFor(async () => expect(await storedPanelState(tabId).read()).toMatchObject(state));
}

/** Undocking loads the panel anew: the store begins as it is declared. */
async function reload(tabId = 1): Promise<void> {
  controller.abort();
  controller = new AbortController();
  usePanel.setState(initialPanelState);
  await keepPanelState(tabId, controller.signal);
}

test('what the panel shows comes back after a reload', async () => {
  await keepPanelState(1, controller.signal);
  const { show, edit, compose, showRequestTab, showResponseTab, showLeak, filterLeaks, showSuppressedLeaks } =
    usePanel.getState();
  show('keys');
  edit({ path: '/players', headers: [['X-Test', '1']] });
  showRequestTab('settings');
  showResponseTab('raw');
  showLeak('row');
  filterLeaks({ text: 'shop' });
  filterLeaks({ severities: ['high'] });
  showSuppressedLeaks(true);
  compose({ ...usePanel.getState(), formerBody: 'typed' });
  await expectStored({ formerBody: 'typed' });
  await reload();
  expect(usePanel.getState()).toMatchObject({
    view: 'keys',
    draft: { ...initialPanelState.draft, path: '/players', headers: [['X-Test', '1']] },
    requestTab: 'settings',
    responseTab: 'raw',
    openLeak: 'row',
    leakFilter: { ...initialPanelState.leakFilter, text: 'shop', severities: ['high'] },
    showSuppressed: true,
    formerBody: 'typed',
  });
});

test('the panel of another tab begins anew', async () => {
  await keepPanelState(1, controller.signal);
  usePanel.getState().show('keys');
  await expectStored({ view: 'keys' });
  await reload(2);
  expect(usePanel.getState().view).toBe('playground');
});

test('an edit changes what it names and nothing else', () => {
  usePanel.getState().edit({ method: 'POST' });
  usePanel.getState().edit({ body: '{}' });
  expect(usePanel.getState().draft).toEqual({ ...initialPanelState.draft, method: 'POST', body: '{}' });
});

test('writes never overlap, and the last state is the one that stays', async () => {
  await keepPanelState(1, controller.signal);
  let writing = 0;
  let most = 0;
  let writes = 0;
  const { set } = fakeBrowser.storage.session;
  vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items: object) => {
    writes += 1;
    writing += 1;
    most = Math.max(most, writing);
    await new Promise((resolve) => setTimeout(resolve, 1));
    await set(items);
    writing -= 1;
  });
  const text = 'typed one letter at a time';
  for (let end = 1; end <= text.length; end += 1) {
    usePanel.getState().edit({ body: text.slice(0, end) });
    await Promise.resolve();
  }
  await expectStored({ draft: { body: text } });
  expect(most).toBe(1);
  expect(writes).toBeLessThan(text.length);
});

test('nothing is stored after the signal aborts', async () => {
  await keepPanelState(1, controller.signal);
  usePanel.getState().show('leaks');
  await expectStored({ view: 'leaks' });
  controller.abort();
  const set = vi.spyOn(fakeBrowser.storage.session, 'set');
  usePanel.getState().show('keys');
  await storedPanelState(2).write(initialPanelState); // a write of another panel, begun later
  expect(set).toHaveBeenCalledTimes(1);
  expect(await storedPanelState(1).read()).toMatchObject({ view: 'leaks' });
});

test('a write that the browser refuses is told, and the next change is stored', async () => {
  await keepPanelState(1, controller.signal);
  const full = new Error('Session storage quota bytes exceeded. Values were not stored.');
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(full);
  usePanel.getState().show('keys');
  await vi.waitFor(() => expect(useNotice.getState().notice?.sentence).toContain(full.message));
  usePanel.getState().show('leaks');
  await expectStored({ view: 'leaks' });
});
