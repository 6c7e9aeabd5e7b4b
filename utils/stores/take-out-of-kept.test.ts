import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import { clearHistory, listHistory } from '@/utils/storage/history/history.ts';
import { remember } from '@/utils/storage/history/remember.fixture.ts';
import { storedLastDraft } from '@/utils/storage/last-draft.ts';
import { changeSaved, forgetSaved, listSaved } from '@/utils/storage/saved/saved.ts';
import { makeSaved } from '@/utils/storage/saved/saved-request.fixture.ts';
import { useKeys } from './keys-store.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  vi.unstubAllGlobals();
  await clearHistory();
  await forgetSaved();
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

test('adding a key that a saved request and the last draft hold says so, and takes it out', async () => {
  const key = randomKey();
  const request = makeRequest({ path: `/videos/${key}` });
  await changeSaved({ requests: [makeSaved({ request })] });
  await storedLastDraft.write(request);
  expect(await add(key)).toMatchObject({
    ok: true,
    note: expect.stringMatching(
      / It stood in 1 saved request, and was taken out\. It stood in the draft that new tabs begin with, and was taken out\.$/,
    ),
  });
  expect(JSON.stringify([await listSaved(), await storedLastDraft.read()])).not.toContain(key);
});

test('adding one that nothing holds says nothing of it', async () => {
  await remember(makeSending({ id: 'a' }));
  await changeSaved({ requests: [makeSaved()] });
  await storedLastDraft.write(makeRequest());
  expect(await add(randomKey())).toMatchObject({ ok: true, note: expect.not.stringContaining('It stood in') });
});

test('a history that cannot be used keeps no key from being added', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new Error('The disk is gone.');
    },
  });
  expect(await add(randomKey())).toMatchObject({
    ok: true,
    note: expect.stringMatching(
      /The history was not looked through for it\..* The saved requests were not looked through for it\./,
    ),
  });
});
