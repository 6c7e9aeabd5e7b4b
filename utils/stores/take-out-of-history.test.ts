import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import { clearHistory, listHistory } from '@/utils/storage/history/history.ts';
import { remember } from '@/utils/storage/history/remember.fixture.ts';
import { useKeys } from './keys-store.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  vi.unstubAllGlobals();
  await clearHistory();
});

const add = (value: string) =>
  useKeys.getState().add({ provider: 'apivideo', environment: 'sandbox', label: 'Shop', value });

test('adding a key that the history holds says so, and takes it out', async () => {
  const key = randomKey();
  await remember(makeSending({ id: 'a', request: makeRequest({ path: `/videos/${key}` }) }));
  expect(await add(key)).toMatchObject({
    ok: true,
    note: expect.stringMatching(/ It stood in 1 entry of the history, and was taken out\.$/),
  });
  expect(JSON.stringify(await listHistory())).not.toContain(key);
});

test('adding one that it does not hold says nothing of it', async () => {
  await remember(makeSending({ id: 'a' }));
  expect(await add(randomKey())).toMatchObject({ ok: true, note: expect.not.stringContaining('history') });
});

test('a history that cannot be used keeps no key from being added', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new Error('The disk is gone.');
    },
  });
  expect(await add(randomKey())).toMatchObject({
    ok: true,
    note: expect.stringContaining('The history was not looked through for it.'),
  });
});
