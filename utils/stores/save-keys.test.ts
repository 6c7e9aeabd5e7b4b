import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveFile } from '@/utils/capture/save-file.ts';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeWatchedRecord } from '@/utils/vault/key-record.fixture.ts';
import { saveKeys } from './save-keys.ts';

vi.mock('@/utils/capture/save-file.ts', () => ({ saveFile: vi.fn() }));

const pin = makeWatchedRecord(randomKey(12), { label: 'pin', kept: 'session' });
const leftOut = 'Left out: 1 key, "pin": so short that a fingerprint in a file would give too much away.';

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
});

test('saves the fingerprints, and says so', async () => {
  const { tone, text } = await saveKeys([makeWatchedRecord()]);
  expect({ tone, text }).toEqual({
    tone: 'quiet',
    text: expect.stringMatching(/^Saved authlens-fingerprints-\d{8}-\d{6}\.json: 1 fingerprint, no key\.$/),
  });
  expect(saveFile).toHaveBeenCalledExactlyOnceWith(expect.any(Blob), expect.stringMatching(/\.json$/));
});

test('says what was left out, and saves no empty file', async () => {
  expect(await saveKeys([makeWatchedRecord(), pin])).toMatchObject({
    tone: 'warning',
    text: expect.stringContaining(leftOut),
  });
  expect(await saveKeys([pin])).toEqual({ tone: 'warning', text: `Nothing was saved. ${leftOut}` });
  expect(saveFile).toHaveBeenCalledTimes(1);
});
