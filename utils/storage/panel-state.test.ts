import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { initialPanelState, type PanelState, storedPanelState } from './panel-state.ts';
import { listSetAside } from './set-aside.ts';

beforeEach(() => fakeBrowser.reset());

const state: PanelState = {
  view: 'keys',
  draft: {
    ...initialPanelState.draft,
    method: 'POST',
    headers: [
      ['X-Twice', '1'],
      ['x-twice', '2'],
    ],
    body: 'é\r\n',
  },
  requestTab: 'settings',
  responseTab: 'raw',
  openLeak: 'row',
  leakFilter: { text: 'shop', severities: ['critical', 'low'], environment: 'production', part: 'WebSocket' },
  showSuppressed: true,
  formerBody: '{}',
  drawer: 'history',
  openEntry: 'entry',
};

test('gives each tab back what its panel showed', async () => {
  await storedPanelState(1).write(state);
  expect(await storedPanelState(1).read()).toEqual(state);
  expect(await storedPanelState(2).read()).toEqual(initialPanelState);
});

test('never touches the disk: a draft may hold a secret', async () => {
  await storedPanelState(1).write(state);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

test.each([
  [{ ...state, view: 'about' }],
  [{ ...state, draft: { ...state.draft, environment: 'staging' } }],
  [{ ...state, draft: { ...state.draft, headers: [['one']] } }],
  [{ ...state, leakFilter: { ...state.leakFilter, part: 'page' } }],
  [{ view: 'keys' }],
  [null],
])('shows the first view instead of %j, which is set aside', async (data) => {
  await fakeBrowser.storage.session.set({ 'panel-1': { version: 1, data } });
  expect(await storedPanelState(1).read()).toEqual(initialPanelState);
  expect(await listSetAside()).toMatchObject([{ from: 'session:panel-1', data }]);
});
