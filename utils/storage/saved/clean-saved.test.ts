import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keyForms } from '@/e2e/support/key-forms.ts';
import { base64, randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { addKey } from '@/utils/vault/keys.ts';
import { enableVault, unlockVault } from '@/utils/vault/vault.ts';
import { lockVault } from '@/utils/vault/vault-lock.ts';
import { cleanSaved } from './clean-saved.ts';
import { changeSaved, forgetSaved, listSaved } from './saved.ts';
import { makeFolder, makeSaved } from './saved-request.fixture.ts';

const passphrase = 'plainly fake, and long';
const key = randomKey();
const folder = makeFolder();
const holding = makeSaved({
  id: 'holding',
  folder: folder.id,
  request: makeRequest({ method: 'POST', path: `/videos/${key}`, body: `note ${base64(key)}` }),
});
const other = makeSaved({ id: 'other', position: 1 });

beforeEach(async () => {
  fakeBrowser.reset();
  await forgetSaved();
  await changeSaved({ folders: [folder], requests: [holding, other] });
});

const watch = () => addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value: key });

async function onDisk(): Promise<string> {
  const database = await openDB('authlens-saved');
  const text = JSON.stringify(await database.getAll('requests'));
  database.close();
  return text;
}

test('a key that is added afterwards is taken out of the request that held it, and all else stays', async () => {
  expect(await onDisk()).toContain(key);
  await watch();
  expect(await cleanSaved()).toEqual({ changed: 1, locked: 0 });
  const text = await onDisk();
  for (const form of keyForms(key)) expect(text).not.toContain(form);
  const { folders, requests } = await listSaved();
  expect(folders).toEqual([folder]);
  expect(requests).toContainEqual(other);
  expect(requests).toContainEqual({
    ...holding,
    request: {
      ...holding.request,
      path: expect.stringMatching(/^\/videos\/\[/),
      body: expect.stringMatching(/^note /),
    },
  });
  expect(await cleanSaved()).toEqual({ changed: 0, locked: 0 });
});

test('what a locked vault holds is counted, and cleaned and sealed again once it is open', async () => {
  await enableVault(passphrase);
  await lockVault();
  await watch();
  expect(await cleanSaved()).toEqual({ changed: 0, locked: 2 });
  await unlockVault(passphrase);
  expect(await cleanSaved()).toEqual({ changed: 1, locked: 0 });
  expect(JSON.stringify(await listSaved())).not.toContain(key);
  expect(await onDisk()).not.toContain('/videos');
});
