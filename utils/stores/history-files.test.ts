import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveFile } from '@/utils/capture/save-file.ts';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import { addToHistory, clearHistory, listHistory } from '@/utils/storage/history/history.ts';
import { defaultHistorySettings } from '@/utils/storage/history/history-settings.ts';
import { makeEntry } from '@/utils/storage/history/make-entry.ts';
import { addKey } from '@/utils/vault/keys.ts';
import { exportHistory, importHar } from './history-files.ts';
import { useHistory } from './history-store.ts';
import { useNotice } from './notice-store.ts';

vi.mock('@/utils/capture/save-file.ts', () => ({ saveFile: vi.fn() }));
vi.mock('@/utils/capture/own-version.ts', () => ({ ownVersion: () => '1.0' }));

beforeEach(async () => {
  fakeBrowser.reset();
  await clearHistory();
});

const exported = async () => {
  useHistory.setState(await listHistory());
  await exportHistory();
  return (await vi.mocked(saveFile).mock.lastCall?.[0].text()) ?? '';
};

test('a key that was stored after it had been sent is not handed out', async () => {
  const key = randomKey();
  const url = `https://sandbox.api.video/videos?tag=${key}`;
  const sending = makeSending({ url, hops: [], request: makeRequest({ path: `/videos?tag=${key}` }), phase: 'done' });
  const made = makeEntry(sending, { watched: [], salt: new Uint8Array(32) });
  if (made === null) throw new Error('There is no entry.');
  await addToHistory(made, defaultHistorySettings);
  expect(await exported()).toContain(key);
  await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Shop', value: key });
  const later = await exported();
  expect(later).toContain('https://sandbox.api.video/videos?tag=');
  expect(later).not.toContain(key);
});

test('what was handed out is taken in again', async () => {
  const made = makeEntry(
    makeSending({ phase: 'done', response: { status: 200, headers: [], body: new Uint8Array() } }),
    {
      watched: [],
      salt: new Uint8Array(32),
    },
  );
  if (made === null) throw new Error('There is no entry.');
  await addToHistory(made, defaultHistorySettings);
  const har = await exported();
  await clearHistory();
  await importHar(new Blob([har]));
  expect((await listHistory()).entries).toHaveLength(1);
  expect(useNotice.getState().notice?.sentence).toBe('1 request imported, without secrets.');
});

test('what is no HAR is refused, and nothing changes', async () => {
  await importHar(new Blob(['no json']));
  expect(useNotice.getState().notice?.sentence).toMatch(/^This is no HAR/);
  expect((await listHistory()).entries).toEqual([]);
});
