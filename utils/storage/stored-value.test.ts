import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listParser } from './parse-list.ts';
import { discardSetAside, listSetAside } from './set-aside.ts';
import { NewerVersionError, type StorageKey, storedValue } from './stored-value.ts';

beforeEach(() => fakeBrowser.reset());

function makeWords(key: StorageKey = 'local:words', version = 2) {
  return storedValue({ key, version, fallback: ['fallback'], parse: listParser(v.string()) });
}

async function everything(area: 'local' | 'session' = 'local'): Promise<Record<string, unknown>> {
  return fakeBrowser.storage[area].get();
}

test('gives the fallback while nothing is stored, and stores nothing by reading', async () => {
  expect(await makeWords().read()).toEqual(['fallback']);
  expect(await everything()).toEqual({});
});

test('reads what was written, with its version', async () => {
  await makeWords().write(['one']);
  expect(await makeWords().read()).toEqual(['one']);
  expect(await everything()).toEqual({ words: { version: 2, data: ['one'] } });
});

test('keeps the valid part and sets the rest aside, once', async () => {
  await fakeBrowser.storage.local.set({ words: { version: 2, data: ['one', 2, 'three'] } });
  expect(await makeWords().read()).toEqual(['one', 'three']);
  expect(await makeWords().read()).toEqual(['one', 'three']);
  expect(await listSetAside()).toEqual([
    { from: 'local:words', at: expect.any(Number), reason: 'The entry is not string.', data: 2 },
  ]);
  expect((await everything()).words).toEqual({ version: 2, data: ['one', 'three'] });
});

test.each([
  [['one']], // as written by something that knew no envelope
  [{ data: ['one'] }],
  [{ version: '2', data: ['one'] }],
  [{ version: 2.5, data: ['one'] }],
  [{ version: 2 }],
  ['text'],
  [0],
])('sets %j aside whole when it has no version', async (stored) => {
  await fakeBrowser.storage.local.set({ words: stored });
  expect(await makeWords().read()).toEqual(['fallback']);
  expect(await listSetAside()).toMatchObject([{ reason: 'It has no version.', data: stored }]);
});

test('refuses data of a newer version in words, and neither reads nor overwrites it', async () => {
  const newer = { words: { version: 3, data: { shape: 'unknown' } } };
  await fakeBrowser.storage.local.set(newer);
  const sentence = /"words" was written by a newer version of Authlens; it was left as it is\. Update Authlens/;
  await expect(makeWords().read()).rejects.toThrow(NewerVersionError);
  await expect(makeWords().read()).rejects.toThrow(sentence);
  await expect(makeWords().write(['one'])).rejects.toThrow(sentence);
  expect(await everything()).toEqual(newer);
});

test.each(['local', 'session'] as const)('what was unreadable in %s stays there', async (area) => {
  const other = area === 'local' ? 'session' : 'local';
  await fakeBrowser.storage[area].set({ words: { version: 2, data: [1] } });
  await makeWords(`${area}:words`).read();
  expect(await everything(area)).toMatchObject({ setAside: [{ from: `${area}:words`, data: 1 }] });
  expect(await everything(other)).toEqual({});
});

test('two readers at once repair once', async () => {
  await fakeBrowser.storage.local.set({ words: { version: 2, data: ['one', 2] } });
  expect(await Promise.all([makeWords().read(), makeWords().read(), makeWords().read()])).toEqual([
    ['one'],
    ['one'],
    ['one'],
  ]);
  expect(await listSetAside()).toHaveLength(1);
});

test('two values that are repaired at once lose nothing of either', async () => {
  const keys = ['local:one', 'local:two', 'local:three'] as const;
  for (const key of keys) await fakeBrowser.storage.local.set({ [key.slice(6)]: { version: 2, data: [0] } });
  await Promise.all(keys.map((key) => makeWords(key).read()));
  expect((await listSetAside()).map(({ from }) => from).sort()).toEqual([...keys].sort());
});

test.each([1, 2])('loses nothing when write %i of a repair fails', async (failing) => {
  await fakeBrowser.storage.local.set({ words: { version: 2, data: ['one', 'plainly', 2] } });
  const { set } = fakeBrowser.storage.local;
  let writes = 0;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: object) => {
    writes += 1;
    if (writes === failing) throw new Error('Quota exceeded');
    await set(items);
  });
  await expect(makeWords().read()).rejects.toThrow('Quota exceeded');
  vi.restoreAllMocks();
  expect((await everything()).words).toEqual({ version: 2, data: ['one', 'plainly', 2] });
  expect(await makeWords().read()).toEqual(['one', 'plainly']);
  expect((await listSetAside()).map(({ data }) => data)).toContain(2);
});

test('keeps what was set aside earlier, even when that list is unreadable itself', async () => {
  await fakeBrowser.storage.local.set({ setAside: 'not a list', words: { version: 2, data: [2] } });
  await makeWords().read();
  expect(await listSetAside()).toMatchObject([
    { from: 'local:setAside', data: 'not a list' },
    { from: 'local:words', data: 2 },
  ]);
});

test('discards what was set aside only when asked, in both areas', async () => {
  await fakeBrowser.storage.local.set({ words: { version: 2, data: ['one', 2] } });
  await fakeBrowser.storage.session.set({ words: { version: 2, data: ['two', 3] } });
  await makeWords('local:words').read();
  await makeWords('session:words').read();
  expect(await listSetAside()).toHaveLength(2);
  await discardSetAside();
  expect(await listSetAside()).toEqual([]);
  expect(await makeWords().read()).toEqual(['one']);
});

test('tells of changes from anywhere until the signal aborts', async () => {
  const controller = new AbortController();
  const onChange = vi.fn();
  makeWords().watch(onChange, controller.signal);
  await makeWords().write(['one']);
  expect(onChange).toHaveBeenCalledTimes(1);
  await makeWords('local:others').write(['other']);
  expect(onChange).toHaveBeenCalledTimes(1);
  await fakeBrowser.storage.local.remove('words');
  expect(onChange).toHaveBeenCalledTimes(2);
  controller.abort();
  await makeWords().write(['two']);
  expect(onChange).toHaveBeenCalledTimes(2);
});
