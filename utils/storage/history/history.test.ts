import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import { addKey } from '@/utils/vault/keys.ts';
import { clearHistory, listHistory, openEntry, searchBodies } from './history.ts';
import { type HistoryNews, watchHistory } from './history-news.ts';
import { defaultHistorySettings, storedHistorySettings } from './history-settings.ts';
import { remember } from './remember.fixture.ts';

let controller: AbortController;
let news: HistoryNews[];

beforeEach(async () => {
  fakeBrowser.reset();
  await clearHistory();
  controller = new AbortController();
  news = [];
  watchHistory((one) => news.push(one), controller.signal);
});

afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
});

const body = (text: string) => ({ status: 200, headers: [], body: new TextEncoder().encode(text) });
const ids = async () => (await listHistory()).entries.map(({ id }) => id);

test('a send that has ended is kept, the newest first, and opens as it was', async () => {
  const first = makeSending({ id: 'a', startedAt: 1, request: makeRequest({ path: '/videos' }) });
  await remember(first);
  await remember(makeSending({ id: 'b', startedAt: 2 }));
  expect(await ids()).toEqual(['b', 'a']);
  expect((await openEntry('a'))?.sending).toEqual(first);
  await vi.waitFor(() => expect(news).toEqual([{ type: 'changed' }, { type: 'changed' }]));
});

test.each([
  ['under way', makeSending({ phase: 'sending' })],
  ['refused before anything was sent', makeSending({ wire: 'waiting', hops: [] })],
])('a send that is %s is not kept', async (_name, sending) => {
  await remember(sending);
  expect(await ids()).toEqual([]);
});

test('nothing is kept while the switch is off, and what is there stays', async () => {
  await remember(makeSending({ id: 'a' }));
  await storedHistorySettings.write({ ...defaultHistorySettings, keep: false });
  await remember(makeSending({ id: 'b' }));
  expect(await ids()).toEqual(['a']);
});

test('the oldest go first, with their bodies', async () => {
  await storedHistorySettings.write({ ...defaultHistorySettings, entries: 2 });
  for (const at of [1, 2, 3]) await remember(makeSending({ id: `at ${at}`, startedAt: at, response: body('needle') }));
  expect(await ids()).toEqual(['at 3', 'at 2']);
  expect([...(await searchBodies('needle', controller.signal))].sort()).toEqual(['at 2', 'at 3']);
});

test('bodies are searched in whatever case', async () => {
  await remember(makeSending({ id: 'a', response: body('{"title":"Straße and Ümlaut"}') }));
  await remember(makeSending({ id: 'b', request: makeRequest({ method: 'POST', body: '{"title":"ümlaut"}' }) }));
  await remember(makeSending({ id: 'c' }));
  expect([...(await searchBodies('ÜMLAUT', controller.signal))].sort()).toEqual(['a', 'b']);
});

test('a stored key is not kept', async () => {
  const value = randomKey();
  await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Shop', value });
  await remember(makeSending({ id: 'a', response: body(`{"echo":"${value}"}`) }));
  const opened = await openEntry('a');
  expect(new TextDecoder().decode(opened?.sending.response?.body)).toMatch(/^{"echo":"\[key:[0-9a-f]{4} sandbox\]"}$/);
});

test('cleared is cleared', async () => {
  await remember(makeSending());
  await clearHistory();
  expect(await ids()).toEqual([]);
  expect((await searchBodies('', controller.signal)).size).toBe(0);
});

test('an entry that cannot be read is counted and left, and the others are shown', async () => {
  await remember(makeSending({ id: 'good' }));
  const database = await openDB('authlens-history', 1);
  await database.put('entries', { id: 'bad', version: 7 });
  expect(await listHistory()).toMatchObject({ entries: [{ id: 'good' }], unreadable: 1 });
  await remember(makeSending({ id: 'next', startedAt: 5 }));
  expect(await database.getAllKeys('entries')).toEqual(['bad', 'good', 'next']);
  database.close();
});

test('a newer database is neither read nor changed, and said', async () => {
  await clearHistory();
  (await openDB('authlens-history', 99)).close();
  await remember(makeSending());
  await vi.waitFor(() =>
    expect(news.at(-1)).toEqual({
      type: 'problem',
      sentence:
        'This send is not in the history. The history was written by a newer version of Authlens and was left as it is. Update Authlens to use it.',
    }),
  );
  await expect(listHistory()).rejects.toMatchObject({ name: 'VersionError' });
});

test('a full disk is said, and what was kept stays', async () => {
  await remember(makeSending({ id: 'a' }));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await remember(makeSending({ id: 'b' }));
  await vi.waitFor(() => expect(news.at(-1)?.type).toBe('problem'));
  expect(news.at(-1)).toMatchObject({ sentence: expect.stringMatching(/not in the history\. .* the disk is full\./) });
  expect(await ids()).toEqual(['a']);
});
