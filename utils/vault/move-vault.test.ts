import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { environments } from '@/utils/providers/provider.ts';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { changeSaved, forgetSaved, listSaved } from '@/utils/storage/saved/saved.ts';
import { makeFolder, makeSaved } from '@/utils/storage/saved/saved-request.fixture.ts';
import { exportVault } from './export-vault.ts';
import { frozenPassphrase } from './frozen.fixture.ts';
import { frozenFile } from './frozen-file.fixture.ts';
import { importVault } from './import-vault.ts';
import { mortalBrowser } from './interruption.fixture.ts';
import { addKey, listKeys } from './keys.ts';
import { openKey } from './open-values.ts';
import { enableVault } from './vault.ts';
import { lockVault } from './vault-lock.ts';

// How many rounds there are is no matter here.
vi.mock('./crypto/derive-key.ts', async (importOriginal) => {
  const { withFewRounds } = await import('./crypto/few-rounds.fixture.ts');
  return withFewRounds(await importOriginal());
});

const passphrase = 'plainly fake, and of the vault';
const [value, live] = [randomKey(), randomKey()];

/** Another machine. */
async function anotherInstallation(): Promise<void> {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await forgetSaved();
}

beforeEach(anotherInstallation);

const add = (environment: (typeof environments)[number], label: string, key: string) =>
  addKey({ provider: 'apivideo', environment, label, value: key });

async function fill(): Promise<void> {
  await add('sandbox', 'Shop', value);
  await add('production', 'Live', live);
  const inFolder = makeSaved({ id: 'r2', name: 'Inside', folder: 'f1' });
  await changeSaved({ folders: [makeFolder()], requests: [makeSaved({ name: 'Outside' }), inFolder] });
}

async function exported(chosen = passphrase): Promise<string> {
  const result = await exportVault(chosen);
  if (!result.ok) throw new Error(result.message);
  return result.text;
}

async function readAll() {
  const [keys, { folders, requests }] = await Promise.all([listKeys(), listSaved()]);
  const nameOf = (folder: string | null) => folders.find(({ id }) => id === folder)?.name ?? null;
  return {
    keys: keys.map((key) => ({
      ...{ label: key.label, provider: key.provider, environment: key.environment },
      kept: key.environment === 'sandbox' ? key.value : key.fingerprint,
    })),
    saved: requests.map(({ name, folder, request }) => [nameOf(folder), name, request]),
  };
}

/** In whatever order: a file holds watched and other keys apart. */
const sorted = ({ keys, saved }: Awaited<ReturnType<typeof readAll>>) => ({
  keys: keys.toSorted((one, other) => one.label.localeCompare(other.label)),
  saved: saved.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
});

const onDisk = async () => JSON.stringify(await fakeBrowser.storage.local.get());

test('whatever is exported is what is imported elsewhere, fingerprints included', async () => {
  const key = fc.record({
    environment: fc.constantFrom(...environments),
    label: fc.string({ minLength: 1, maxLength: 20 }).filter((label) => label.trim() !== ''),
  });
  const request = fc.record({ name: fc.constantFrom('a', 'b'), folder: fc.constantFrom(null, 'f1') });
  const here = fc.record({
    keys: fc.uniqueArray(key, { maxLength: 4, selector: ({ label }) => label.trim() }),
    requests: fc.array(request, { maxLength: 4 }),
    vault: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(here, async ({ keys, requests, vault }) => {
      await anotherInstallation();
      for (const { environment, label } of keys)
        expect(await add(environment, label, randomKey())).toMatchObject({ ok: true });
      await changeSaved({
        folders: [makeFolder()],
        requests: requests.map((one, position) => makeSaved({ ...one, id: `r${position}`, position })),
      });
      if (vault) await enableVault(passphrase);
      const before = sorted(await readAll());
      const text = await exported();
      await anotherInstallation();
      expect(await importVault(text, passphrase)).toMatchObject({ ok: true });
      expect(sorted(await readAll())).toEqual(before);
    }),
    { numRuns: 30 },
  );
});

test('imported a second time, everything is named as known and nothing changes', async () => {
  await fill();
  const text = await exported();
  await anotherInstallation();
  await importVault(text, passphrase);
  const before = await readAll();
  expect(await importVault(text, passphrase)).toEqual({
    ok: true,
    note: '0 sandbox keys imported. Here already: "Shop". 0 watched keys imported. Here already: "Live". 0 saved requests imported.',
  });
  expect(await readAll()).toEqual(before);
});

test('where there are keys, watched keys are left out in words, and the others come in under a free label', async () => {
  await fill();
  const text = await exported();
  await anotherInstallation();
  const other = randomKey();
  await add('sandbox', 'Shop', other);
  const [before] = await listKeys();
  expect(await importVault(text, passphrase)).toEqual({
    ok: true,
    note: '1 sandbox key imported. 0 watched keys imported. Left out: "Live". Its fingerprint is of use only in an installation that has no keys yet. Add the key itself. 2 saved requests imported.',
  });
  expect(await listKeys()).toMatchObject([before, { label: 'Shop 2', value }]);
});

test('where a fingerprint was ignored, its salt stays', async () => {
  await fill();
  const text = await exported();
  await anotherInstallation();
  const place = { part: 'request.url', name: null, method: 'GET', url: 'https://a.example/', script: null };
  const ignored = { fingerprint: 'f', ...place, reason: 'known', suppressedAt: 1, expiresAt: null };
  await fakeBrowser.storage.local.set({ suppressions: { version: 1, data: [ignored] } });
  expect(await importVault(text, passphrase)).toMatchObject({ note: expect.stringContaining('Left out: "Live".') });
});

test('a watched key is recognised in the other installation', async () => {
  await fill();
  const text = await exported();
  await anotherInstallation();
  await importVault(text, passphrase);
  const [key] = (await listKeys()).filter(({ label }) => label === 'Live');
  expect(await openKey(key?.id ?? '', randomKey())).toMatchObject({ ok: false });
  expect(await openKey(key?.id ?? '', live)).toMatchObject({ ok: true });
});

test('what is imported into an open vault is sealed; a locked one takes nothing', async () => {
  await fill();
  const text = await exported('chosen for the file');
  await anotherInstallation();
  await enableVault(passphrase);
  await lockVault();
  const before = await onDisk();
  const locked = { ok: false, message: 'The vault is locked. Unlock it first.' };
  expect(await importVault(text, 'chosen for the file')).toMatchObject(locked);
  expect(await exportVault(passphrase)).toMatchObject(locked);
  expect(await onDisk()).toBe(before);
  await anotherInstallation();
  await enableVault(passphrase);
  expect(await importVault(text, 'chosen for the file')).toMatchObject({ ok: true });
  expect(await listKeys()).toMatchObject([{ label: 'Live' }, { label: 'Shop', value }]);
  expect(await onDisk()).not.toContain(value);
});

test('a vault is exported after its own passphrase alone, and a wrong one waits as everywhere', async () => {
  await fill();
  await enableVault(passphrase);
  for (const wait of [0, 0, 1000]) expect(await exportVault('another')).toMatchObject({ ok: false, wait });
  expect(await exportVault(passphrase)).toMatchObject({
    ok: false,
    message: 'Too many wrong passphrases. Wait 1 second.',
  });
});

test('without a vault, a passphrase is needed all the same', async () => {
  expect(await exportVault('')).toMatchObject({ ok: false, message: expect.stringContaining('is empty') });
});

test('a key that is only in session memory, and one that cannot be opened, are named and left out', async () => {
  await add('sandbox', 'Shop', value);
  await add('production', 'Pin', randomKey(12));
  await enableVault(passphrase);
  await fakeBrowser.storage.local.remove('vault');
  const result = await exportVault(passphrase);
  expect(result).toMatchObject({
    ok: true,
    note: 'Exported, encrypted under your passphrase: 0 keys, 0 saved requests. Left out: "Shop", which cannot be opened. Left out: "Pin", which is watched only until the browser closes.',
  });
});

test('a wrong passphrase changes nothing', async () => {
  await fill();
  const text = await exported();
  const before = await onDisk();
  expect(await importVault(text, 'another')).toMatchObject({ ok: false });
  expect(await onDisk()).toBe(before);
});

test('a request that holds a key of the file comes in without it', async () => {
  const request = makeRequest({ path: `/videos/${value}` });
  await changeSaved({ requests: [makeSaved({ request })] });
  await add('sandbox', 'Shop', value);
  const text = await exported();
  await anotherInstallation();
  expect(await importVault(text, passphrase)).toMatchObject({
    note: expect.stringContaining('Secrets were left out of 1 request.'),
  });
  expect(JSON.stringify(await listSaved())).not.toContain(value);
});

test('whenever the browser dies, what was imported is whole, and the same file brings the rest', async () => {
  await fill();
  const before = sorted(await readAll());
  const text = await exported();
  for (let death = 0; ; death++) {
    await anotherInstallation();
    const mortal = mortalBrowser();
    mortal.dieBefore(death);
    await importVault(text, passphrase);
    const written = await mortal.restart();
    for (const key of (await readAll()).keys) expect(before.keys, `dead before write ${death}`).toContainEqual(key);
    expect(await importVault(text, passphrase)).toMatchObject({ ok: true });
    expect(sorted(await readAll()), `dead before write ${death}`).toEqual(before);
    if (written < death) {
      expect(death, 'how often it died').toBeGreaterThan(2);
      break;
    }
  }
});

test('a file of version 1 is imported for ever', async () => {
  expect(await importVault(JSON.stringify(frozenFile), frozenPassphrase)).toMatchObject({ ok: true });
  expect(await readAll()).toMatchObject({
    keys: [
      { label: 'Live', environment: 'production', kept: { version: 1 } },
      { label: 'Shop', environment: 'sandbox', kept: 'plainlyFakeFrozenKeyOfAFileThatIsLong' },
    ],
    saved: [[null, 'Frozen', { path: '/videos' }]],
  });
});
