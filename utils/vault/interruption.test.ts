import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { changeSaved, forgetSaved, listSaved } from '@/utils/storage/saved/saved.ts';
import { makeFolder, makeSaved } from '@/utils/storage/saved/saved-request.fixture.ts';
import { scrubIfPending } from '@/utils/storage/scrub.ts';
import { writeTogether } from '@/utils/storage/stored-value.ts';
import { newKeyDerivation } from './crypto/derive-key.ts';
import { unwrapDataKey, wrapDataKey } from './data-key.ts';
import { type MortalBrowser, mortalBrowser } from './interruption.fixture.ts';
import { addKey, deleteKey, listKeys } from './keys.ts';
import { changePassphrase, enableVault, removeVault, unlockVault } from './vault.ts';
import { storedVault } from './vault-record.ts';

// How many rounds there are is no matter here, and 600 000 of them for each of a hundred deaths are.
vi.mock('./crypto/derive-key.ts', async (importOriginal) => {
  const { withFewRounds } = await import('./crypto/few-rounds.fixture.ts');
  return withFewRounds(await importOriginal());
});

const [former, latter] = ['plainly fake, former', 'plainly fake, latter'];
const values = { Shop: randomKey(), Cart: randomKey() };
// With a blank, which stands in no ciphertext by chance.
const saved = [
  makeSaved({ id: 'r1', name: 'Request one' }),
  makeSaved({ id: 'r2', name: 'Request two', folder: 'f1' }),
];

let mortal: MortalBrowser;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await forgetSaved();
  for (const [label, value] of Object.entries(values))
    await addKey({ provider: 'apivideo', environment: 'sandbox', label, value });
  await addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value: randomKey() });
  await changeSaved({ folders: [makeFolder()], requests: saved });
  mortal = mortalBrowser();
});

/** Everything as its user has it, once the vault is open; with which passphrase it was opened, null for none. */
async function readAll(passphrases: readonly string[]) {
  const opened = (await storedVault.read()) === null ? null : await firstThatOpens(passphrases);
  const keys = await listKeys();
  const list = await listSaved();
  return {
    opened,
    keys: keys.map((key) => [key.label, key.environment === 'sandbox' ? key.value : key.kept]),
    requests: list.requests.map(({ name, folder, request }) => [name, folder, request]),
    folders: list.folders.map(({ name }) => name),
    lost: list.unreadable + list.locked,
  };
}

async function firstThatOpens(passphrases: readonly string[]): Promise<string> {
  for (const passphrase of passphrases) if ((await unlockVault(passphrase)).ok) return passphrase;
  throw new Error('No passphrase opens the vault.');
}

const whole = {
  keys: [...Object.entries(values), ['Live', 'disk']],
  requests: saved.map(({ name, folder, request }) => [name, folder, request]),
  folders: ['Videos'],
  lost: 0,
};

/** What is in the clear on disk of what the vault is for. */
async function inTheClear(): Promise<string[]> {
  const { keys } = await fakeBrowser.storage.local.get();
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('authlens-saved');
    request.addEventListener('success', () => resolve(request.result));
  });
  const requests = await new Promise<unknown[]>((resolve) => {
    const request = database.transaction('requests').objectStore('requests').getAll();
    request.addEventListener('success', () => resolve(request.result));
  });
  database.close();
  const text = JSON.stringify([keys, requests]);
  return [...Object.values(values), 'Request one', 'Request two'].filter((secret) => text.includes(secret));
}

/** An older vault, whose rounds are fewer than are asked for today. */
async function weaken(): Promise<void> {
  const vault = await storedVault.read();
  if (vault === null) throw new Error('There is no vault.');
  const dataKey = await unwrapDataKey(vault, former);
  const kdf = { ...newKeyDerivation(), iterations: 1 };
  await storedVault.write(await wrapDataKey(vault.id, dataKey ?? '', { passphrase: former, kdf }));
}

interface Flow {
  readonly name: string;
  readonly before: () => Promise<unknown>;
  readonly act: () => Promise<unknown>;
  /** The passphrases that may open what is there after a death; null for none. */
  readonly opens: readonly (string | null)[];
}

const enable = () => enableVault(former);

const flows: readonly Flow[] = [
  { name: 'set a passphrase', before: async () => {}, act: enable, opens: [null, former] },
  { name: 'change it', before: enable, act: () => changePassphrase(former, latter), opens: [former, latter] },
  { name: 'remove it', before: enable, act: () => removeVault(former), opens: [former, null] },
  {
    name: 'raise the rounds',
    before: () => enable().then(weaken),
    act: () => unlockVault(former),
    opens: [former],
  },
  {
    name: 'complete what was interrupted',
    before: async () => {
      mortal.dieBefore(3);
      await enable();
      await mortal.restart();
    },
    act: () => unlockVault(former),
    opens: [former],
  },
  {
    name: 'save keys and requests of version 1',
    before: async () => {
      const { keys } = await fakeBrowser.storage.local.get();
      if (typeof keys !== 'object' || keys === null || !('data' in keys)) throw new Error('There are no keys.');
      await writeTogether([{ key: 'local:keys', value: { version: 1, data: keys.data } }]);
    },
    act: enable,
    opens: [null, former],
  },
];

test.each(flows)(
  '$name: whenever the browser dies, everything is there under the old passphrase or the new',
  async (flow) => {
    mortal.dieBefore(Number.POSITIVE_INFINITY);
    for (let death = 0; ; death++) {
      await flow.before();
      mortal.dieBefore(death);
      await flow.act();
      const written = await mortal.restart();
      const found = await readAll([former, latter]);
      expect(found, `dead before write ${death}`).toEqual({ ...whole, opened: found.opened });
      expect(flow.opens, `dead before write ${death}`).toContain(found.opened);
      // Unlocked once, it is as if nothing had happened.
      if (found.opened !== null) expect(await inTheClear(), `dead before write ${death}`).toEqual([]);
      expect((await fakeBrowser.storage.local.get())['scrub-pending']).toBeUndefined();
      if (written < death) {
        expect(death, 'how often it died').toBeGreaterThan(2);
        break;
      }
      expect(death, 'it ends').toBeLessThan(50);
      if (found.opened !== null) await removeVault(found.opened);
    }
  },
);

test('a vault that is on holds nothing in the clear', async () => {
  expect(await inTheClear()).toHaveLength(4);
  expect(await enable()).toMatchObject({ ok: true });
  expect(await inTheClear()).toEqual([]);
});

test('whenever the browser dies while a key is deleted, the others are there, and its bytes go at the next start', async () => {
  const pending: boolean[] = [];
  for (let death = 0; ; death++) {
    const doomed = await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Doomed', value: randomKey() });
    expect(doomed.ok).toBe(true);
    const { id = '' } = (await listKeys()).find(({ label }) => label === 'Doomed') ?? {};
    mortal.dieBefore(death);
    await deleteKey(id).catch((error: Error) => expect(error.message).toBe('The browser has died.'));
    const written = await mortal.restart();
    const isPending = 'scrub-pending' in (await fakeBrowser.storage.local.get());
    pending.push(isPending);
    await scrubIfPending();
    const labels = (await listKeys()).map(({ label }) => label);
    expect(labels, `dead before write ${death}`).toEqual([
      ...whole.keys.map(([label]) => label),
      ...(death === 0 ? ['Doomed'] : []),
    ]);
    expect((await fakeBrowser.storage.local.get())['scrub-pending']).toBeUndefined();
    if (written < death) break;
    if (death === 0) await deleteKey(id);
  }
  expect(pending).toContain(true);
});
