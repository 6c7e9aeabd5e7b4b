import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keyForms } from '@/e2e/support/key-forms.ts';
import { base64, randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { addKey } from '@/utils/vault/keys.ts';
import { cleanLastDraft } from './clean-last-draft.ts';
import { storedLastDraft } from './last-draft.ts';

beforeEach(() => fakeBrowser.reset());

const key = randomKey();
const watch = () => addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value: key });

test('a key that is added afterwards is taken out of the last draft, and all else stays', async () => {
  await storedLastDraft.write(makeRequest({ method: 'POST', path: `/videos/${key}`, body: `note ${base64(key)}` }));
  await watch();
  expect(await cleanLastDraft()).toBe(true);
  const everything = JSON.stringify(await fakeBrowser.storage.local.get(null));
  for (const form of keyForms(key)) expect(everything).not.toContain(form);
  expect(await storedLastDraft.read()).toMatchObject({
    method: 'POST',
    path: expect.stringMatching(/^\/videos\/\[/),
    body: expect.stringMatching(/^note /),
  });
  expect(await cleanLastDraft()).toBe(false);
});

test('a draft that holds no key, and none at all, are left as they are', async () => {
  await watch();
  expect(await cleanLastDraft()).toBe(false);
  const draft = makeRequest({ path: '/videos?page=2' });
  await storedLastDraft.write(draft);
  expect(await cleanLastDraft()).toBe(false);
  expect(await storedLastDraft.read()).toEqual(draft);
});
