import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { addKey, deleteKey, listKeys } from '@/utils/vault/keys.ts';
import { followKeys, useKeys } from './keys-store.ts';

let controller: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  controller = new AbortController();
  useKeys.setState({ keys: [], setAside: [], problem: null });
});

afterEach(() => controller.abort());

function add(label: string) {
  return addKey({ provider: 'apivideo', environment: 'sandbox', label, value: randomKey() });
}

const labels = () => useKeys.getState().keys.map(({ label }) => label);

test('knows the stored keys, and each change from then on', async () => {
  await add('One');
  await followKeys(controller.signal);
  expect(labels()).toEqual(['One']);
  await add('Two');
  await vi.waitFor(() => expect(labels()).toEqual(['One', 'Two']));
  const [first] = await listKeys();
  await deleteKey(first?.id ?? '');
  await vi.waitFor(() => expect(labels()).toEqual(['Two']));
});

test('follows no longer after the signal aborts', async () => {
  await followKeys(controller.signal);
  controller.abort();
  await add('One');
  expect(labels()).toEqual([]);
});

test('tells what could not be read, beside the keys that could', async () => {
  await add('One');
  const { keys } = await fakeBrowser.storage.local.get<{ keys: { version: number; data: unknown[] } }>();
  await fakeBrowser.storage.local.set({ keys: { ...keys, data: [...keys.data, 'no key'] } });
  await followKeys(controller.signal);
  expect(labels()).toEqual(['One']);
  expect(useKeys.getState().setAside).toMatchObject([{ from: 'local:keys', data: 'no key' }]);
});

test('says why keys of a newer version cannot be read, keeps the last known, and recovers', async () => {
  await add('One');
  await followKeys(controller.signal);
  const stored = await fakeBrowser.storage.local.get();
  await fakeBrowser.storage.local.set({ keys: { version: 99, data: {} } });
  await vi.waitFor(() => expect(useKeys.getState().problem).toMatch(/was written by a newer version of Authlens/));
  expect(labels()).toEqual(['One']);
  await fakeBrowser.storage.local.set(stored);
  await vi.waitFor(() => expect(useKeys.getState()).toMatchObject({ keys: [{ label: 'One' }], problem: null }));
});

test('adds, renames and removes keys, each seen as it comes back through storage', async () => {
  await followKeys(controller.signal);
  const { add: addHere, rename, remove } = useKeys.getState();
  await addHere({ provider: 'apivideo', environment: 'sandbox', label: 'One', value: randomKey() });
  await vi.waitFor(() => expect(labels()).toEqual(['One']));
  const id = useKeys.getState().keys[0]?.id ?? '';
  await rename(id, 'Two');
  await vi.waitFor(() => expect(labels()).toEqual(['Two']));
  await remove(id);
  await vi.waitFor(() => expect(labels()).toEqual([]));
});

test('forgets what was set aside when it is discarded', async () => {
  await fakeBrowser.storage.local.set({ keys: { version: 1, data: ['no key'] } });
  await followKeys(controller.signal);
  expect(useKeys.getState().setAside).toHaveLength(1);
  await useKeys.getState().discardSetAside();
  expect(useKeys.getState().setAside).toEqual([]);
});
