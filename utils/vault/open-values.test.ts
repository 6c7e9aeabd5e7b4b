import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { addKey, deleteKey, listKeys } from './keys.ts';
import { lockKey, openKey, readOpenValues } from './open-values.ts';

beforeEach(() => fakeBrowser.reset());

const value = randomKey();

async function addLive(): Promise<string> {
  await addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value });
  const [key] = await listKeys();
  return key?.id ?? '';
}

test('a watched key is open until it is locked, in session memory alone', async () => {
  const id = await addLive();
  expect(await openKey(id, value)).toMatchObject({ ok: true });
  expect(await readOpenValues()).toEqual({ [id]: value });
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(value);
  expect(await lockKey(id)).toMatchObject({ ok: true });
  expect(await readOpenValues()).toEqual({});
});

test('another key is refused, in words that hold neither', async () => {
  const other = randomKey();
  const result = await openKey(await addLive(), other);
  expect(result).toEqual({
    ok: false,
    message: 'This is another key than "Live": its fingerprint differs. Paste that one.',
  });
  expect(JSON.stringify(result)).not.toContain(other);
  expect(await readOpenValues()).toEqual({});
});

test('a key that is gone is refused', async () => {
  expect(await openKey('gone', value)).toMatchObject({ ok: false });
});

test('a key that is deleted leaves no value behind', async () => {
  const id = await addLive();
  await openKey(id, value);
  await deleteKey(id);
  expect(await readOpenValues()).toEqual({});
});
