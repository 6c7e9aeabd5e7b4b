import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keyForms } from '@/e2e/support/key-forms.ts';
import { base64, randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import { addKey, listKeys } from '@/utils/vault/keys.ts';
import { cleanHistory } from './clean-history.ts';
import { clearHistory, listHistory, openEntry } from './history.ts';
import { remember } from './remember.fixture.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await clearHistory();
});

const answer = (text: string) => ({ status: 200, headers: [], body: new TextEncoder().encode(text) });
const sending = async (id: string) => (await openEntry(id))?.sending;
const kept = async () => {
  const { entries } = await listHistory();
  const all = await Promise.all(entries.map(({ id }) => sending(id)));
  return JSON.stringify([entries, all, all.map((one) => Buffer.from(one?.response?.body ?? []).toString('latin1'))]);
};

test('a key that is added afterwards is taken out of every place that held it, and all else stays', async () => {
  const key = randomKey();
  await remember(makeSending({ id: 'path', request: makeRequest({ path: `/videos/${key}` }) }));
  await remember(makeSending({ id: 'answer', response: answer(`It is ${base64(`${key}:`)}, they say.`) }));
  await remember(
    makeSending({
      id: 'body',
      body: `note ${key}`,
      request: makeRequest({ method: 'POST', body: `note ${key}` }),
      response: answer('taken'),
    }),
  );
  await remember(makeSending({ id: 'other', response: answer('nothing of it') }));
  const other = await sending('other');
  expect(await kept()).toContain(key);
  await addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value: key });
  expect(await cleanHistory()).toBe(3);
  const after = await kept();
  for (const form of keyForms(key)) expect(after).not.toContain(form);
  expect((await listHistory()).entries).toHaveLength(4);
  expect(await sending('other')).toEqual(other);
  expect((await sending('body'))?.request.body).toMatch(/^note /);
  expect(Buffer.from((await sending('body'))?.response?.body ?? []).toString()).toBe('taken');
  expect(await cleanHistory()).toBe(0);
});

test('a history that holds no key is left as it is', async () => {
  await remember(makeSending({ id: 'a', response: answer('plain words') }));
  const before = await kept();
  await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Shop', value: randomKey() });
  expect(await listKeys()).toHaveLength(1);
  expect(await cleanHistory()).toBe(0);
  expect(await kept()).toBe(before);
});
