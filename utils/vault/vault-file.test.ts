import { expect, test, vi } from 'vitest';
import { randomKey, salt } from '@/utils/detection/exchange.fixture.ts';
import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import { deriveKey, newKeyDerivation } from './crypto/derive-key.ts';
import { seal } from './crypto/seal.ts';
import { frozenPassphrase } from './frozen.fixture.ts';
import { frozenFile } from './frozen-file.fixture.ts';
import { readVaultFile, writeVaultFile } from './vault-file.ts';

// How many rounds there are is no matter here; those of the frozen file stand in it.
vi.mock('./crypto/derive-key.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('./crypto/derive-key.ts')>();
  return { ...original, newKeyDerivation: () => ({ ...original.newKeyDerivation(), iterations: 5 }) };
});

const passphrase = 'plainly fake, and of a file';
const value = randomKey();
const contents = {
  salt: Buffer.from(salt).toString('base64'),
  keys: [
    { label: 'Shop', provider: 'apivideo', environment: 'sandbox', value },
    { label: 'Live', provider: 'apivideo', environment: 'admin', fingerprint: createFingerprint(randomKey(), salt) },
  ],
  saved: 'as it was written',
} as const;

/** A file of version 1 that holds anything at all. */
async function sealed(held: unknown): Promise<string> {
  const kdf = newKeyDerivation();
  const text = await seal(JSON.stringify(held), await deriveKey(passphrase, kdf), 'authlens-vault 1');
  return JSON.stringify({ format: 'authlens-vault', version: 1, kdf, sealed: text });
}

test('what is written is read again, and its text holds nothing of it', async () => {
  const text = await writeVaultFile(contents, passphrase);
  expect(await readVaultFile(text, passphrase)).toEqual({ ok: true, contents, unreadable: 0 });
  for (const secret of [value, passphrase, 'Shop', 'Live', contents.salt]) expect(text).not.toContain(secret);
});

test('a file of version 1 is read for ever', async () => {
  expect(await readVaultFile(JSON.stringify(frozenFile), frozenPassphrase)).toMatchObject({
    ok: true,
    contents: {
      keys: [
        { label: 'Shop', environment: 'sandbox', value: 'plainlyFakeFrozenKeyOfAFileThatIsLong' },
        { label: 'Live', environment: 'production', fingerprint: { version: 1 } },
      ],
      saved: expect.stringContaining('"Frozen"'),
    },
    unreadable: 0,
  });
});

const wrongPassphrase = 'The passphrase is not that of the file, or the file was changed. Nothing was imported.';
const damaged = 'The file is damaged: it is not as Authlens writes it. Nothing was imported. Export it again.';
const file = (rest: object) => JSON.stringify({ ...frozenFile, ...rest });
const { kdf } = frozenFile;

test.each([
  ['no JSON', '{"format": ', /^The file is not JSON: .*line 1/],
  ['another JSON', '[1]', /^The file is no vault that Authlens has exported\.$/],
  ['another format', file({ format: 'authlens-saved-requests' }), /^The file is no vault/],
  ['a newer version', file({ version: 2, kdf: null, sealed: 'otherwise' }), /of version 2, .* Update Authlens/],
  ['cut off', file({ sealed: undefined }), damaged],
  // It would keep the processor for minutes.
  ['more rounds than any', file({ kdf: { ...kdf, iterations: 1e9 } }), damaged],
  ['too large', 'x'.repeat(60_000_001), /larger than 60\.0 MB/],
])('%s is refused in words', async (_name, text, message) => {
  const wanted = typeof message === 'string' ? message : expect.stringMatching(message);
  expect(await readVaultFile(text, frozenPassphrase)).toEqual({ ok: false, message: wanted });
});

test('another passphrase, and a file in which one digit was changed, open nothing', async () => {
  const text = await writeVaultFile(contents, passphrase);
  expect(await readVaultFile(text, 'another')).toEqual({ ok: false, message: wrongPassphrase });
  const changed = text.replace(/("ciphertext": ")(.)/, (_, before, digit) => `${before}${digit === 'A' ? 'B' : 'A'}`);
  expect(await readVaultFile(changed, passphrase)).toEqual({ ok: false, message: wrongPassphrase });
});

test('what it holds is untrusted: a bad key costs its neighbours nothing', async () => {
  const [shop] = contents.keys;
  const watchedWithValue = { ...contents.keys[1], value: 'rides along' };
  const keys = [shop, 1, { ...shop, label: '' }, watchedWithValue];
  expect(await readVaultFile(await sealed({ ...contents, keys }), passphrase)).toEqual({
    ...{ ok: true, unreadable: 3 },
    contents: { ...contents, keys: [shop] },
  });
  for (const held of [null, [], { ...contents, salt: 'short' }, { ...contents, saved: 1 }])
    expect(await readVaultFile(await sealed(held), passphrase)).toEqual({ ok: false, message: damaged });
});
