import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import { noLeakFacts } from './leaks.ts';
import { openPanelEnd, openSessionEnd, type SessionRequest, type SessionUpdate } from './tab-channel.ts';

let controller: AbortController;
let tabId = 0;

beforeEach(() => {
  controller = new AbortController();
  tabId += 1;
});

afterEach(() => controller.abort());

/** Both ends of one tab's line, and what each of them heard. */
function connect(id = tabId) {
  const panel = openPanelEnd(id);
  const session = openSessionEnd(id);
  const updates: SessionUpdate[] = [];
  const requests: SessionRequest[] = [];
  panel.addListener((update) => updates.push(update), controller.signal);
  session.addListener((request) => requests.push(request), controller.signal);
  return { panel, session, updates, requests };
}

test.each<[SessionRequest]>([
  [{ type: 'hello' }],
  [{ type: 'cancel' }],
  [{ type: 'clear-leaks' }],
  [{ type: 'reload-page' }],
  [
    {
      type: 'send',
      request: makeRequest({
        keyId: 's1',
        headers: [
          ['X-Twice', '1'],
          ['x-twice', '2'],
        ],
        body: 'é\r\n',
      }),
    },
  ],
])('the session hears %j as it was said', async (request) => {
  const { panel, requests, updates } = connect();
  panel.postMessage(request);
  await vi.waitFor(() => expect(requests).toEqual([request]));
  expect(updates).toEqual([]); // a page does not hear itself
});

test('the panel hears a body byte for byte', async () => {
  const body = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const sending = makeSending({ response: { status: 200, headers: [], body } });
  const { session, updates } = connect();
  session.postMessage({ type: 'sending', sending });
  await vi.waitFor(() => expect(updates).toEqual([{ type: 'sending', sending }]));
});

test.each<[SessionUpdate]>([
  [{ type: 'sending', sending: null }],
  [{ type: 'sending', sending: makeSending({ phase: 'sending', response: null, hops: [], wire: 'waiting' }) }],
  [
    {
      type: 'leaks',
      update: { whole: true, changed: [], removed: [], facts: { ...noLeakFacts, problem: 'The scanner stopped.' } },
    },
  ],
])('the panel hears %j as it was said', async (update) => {
  const { session, updates } = connect();
  session.postMessage(update);
  await vi.waitFor(() => expect(updates).toEqual([update]));
});

test('every panel of a tab hears the session, and no panel of another tab', async () => {
  const { session, updates } = connect();
  const second = connect();
  const other = connect(-tabId);
  session.postMessage({ type: 'sending', sending: null });
  await vi.waitFor(() => expect([updates.length, second.updates.length]).toEqual([1, 1]));
  expect(other.updates).toEqual([]);
});

test('nothing is heard after the signal aborts', async () => {
  const { panel, requests } = connect();
  const later: SessionRequest[] = [];
  const staying = new AbortController();
  openSessionEnd(tabId).addListener((request) => later.push(request), staying.signal);
  controller.abort();
  panel.postMessage({ type: 'hello' });
  await vi.waitFor(() => expect(later).toHaveLength(1));
  expect(requests).toEqual([]);
  staying.abort();
});

test.each<[string, unknown]>([
  ['a type that is none', { type: 'open' }],
  ['a send without its request', { type: 'send' }],
  ['a send to an environment that is none', { type: 'send', request: { ...makeRequest(), environment: 'staging' } }],
  ['a text', 'hello'],
  ['null', null],
])('refuses %s aloud, delivers nothing of it, and hears on', async (_name, data) => {
  const { panel, requests } = connect();
  const errors = collectUncaughtErrors();
  const stranger = new BroadcastChannel(`authlens-request-${tabId}`);
  stranger.postMessage(data);
  await vi.waitFor(() => expect(errors.collected).toMatchObject([{ name: 'ValiError' }]));
  errors.stop();
  stranger.close();
  panel.postMessage({ type: 'hello' });
  await vi.waitFor(() => expect(requests).toEqual([{ type: 'hello' }]));
});

/** Takes the place of the test runner's own handlers, as an extension's error log would. */
function collectUncaughtErrors() {
  const collected: unknown[] = [];
  const others = process.listeners('uncaughtException');
  const collect = (error: unknown) => collected.push(error);
  process.removeAllListeners('uncaughtException').on('uncaughtException', collect);
  const stop = () => {
    process.off('uncaughtException', collect);
    for (const other of others) process.on('uncaughtException', other);
  };
  return { collected, stop };
}
