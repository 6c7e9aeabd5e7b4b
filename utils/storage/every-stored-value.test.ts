import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeDocument } from '@/utils/openapi/document.fixture.ts';
import { importOpenApi } from '@/utils/openapi/import-openapi.ts';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { makeSandboxKey, makeWatchedRecord } from '@/utils/vault/key-record.fixture.ts';
import { storedAttempts } from '@/utils/vault/passphrase-attempts.ts';
import { openValues, openVaultKey, sessionKeys, storedKeys } from '@/utils/vault/stored-keys.ts';
import { storedVault } from '@/utils/vault/vault-record.ts';
import { storedVaultSettings } from '@/utils/vault/vault-settings.ts';
import { storedBoundHosts } from './bound-hosts.ts';
import { storedGrantedPatterns } from './granted-patterns.ts';
import { storedHistorySettings } from './history/history-settings.ts';
import { readOperations, storedApis } from './imported-apis.ts';
import { storedLastDraft } from './last-draft.ts';
import { initialPanelState, storedPanelState } from './panel-state.ts';
import { listSetAside } from './set-aside.ts';
import { storedSettings } from './settings.ts';
import { storedSuppressions } from './suppressions.ts';

const suppression = (name: string) => ({
  ...{ fingerprint: 'f', part: 'request.url', name, method: 'GET', url: 'https://a.example/', script: null },
  ...{ reason: 'known', suppressedAt: 1, expiresAt: null },
});

interface Kept {
  readonly key: `local:${string}` | `session:${string}`;
  /** How its declaration writes that, where the place depends on something. */
  readonly declared?: string;
  /** The version that is written now; 1 if nothing stands here. */
  readonly version?: number;
  /** Good data of that version. */
  readonly good: unknown;
  readonly read: () => Promise<unknown>;
}

/** Every value that is stored. */
const values: readonly Kept[] = [
  { key: 'local:salt', good: Buffer.alloc(32, 1).toString('base64'), read: installationSalt },
  {
    key: 'local:keys',
    version: 2,
    good: [makeSandboxKey(), makeWatchedRecord(), makeSandboxKey({ id: 's2', label: 'Other' })],
    read: storedKeys.read,
  },
  {
    key: 'session:keys',
    good: [makeWatchedRecord(undefined, { kept: 'session' }), makeWatchedRecord(undefined, { id: 'p2' })],
    read: sessionKeys.read,
  },
  { key: 'session:open-values', good: { p1: 'a plainly fake value' }, read: openValues.read },
  {
    key: 'local:apis',
    good: ['a', 'b'].map((id) => ({
      ...{ id: `openapi-${id}`, title: 'Parcels', version: '1', importedAt: 1, operationCount: 1, schemeId: null },
      servers: [{ url: `https://${id}.example`, name: '', environment: 'sandbox' }],
      schemes: [{ kind: 'Bearer', id: 'token' }],
    })),
    read: storedApis.read,
  },
  {
    key: 'local:api-operations-7',
    declared: 'operationsKey(id)',
    good: importOpenApi(makeDocument({})).api?.operations,
    read: () => readOperations('7'),
  },
  {
    key: 'local:bound-hosts',
    good: ['https://one.example', 'https://two.example/api'].map((base) => ({
      ...{ base, provider: 'apivideo', environment: 'sandbox' },
    })),
    read: storedBoundHosts.read,
  },
  { key: 'local:settings', good: { timeoutSeconds: 5, preserveLog: false }, read: storedSettings.read },
  { key: 'local:suppressions', good: ['a', 'b', 'c'].map(suppression), read: storedSuppressions.read },
  {
    key: 'local:history-settings',
    good: { keep: true, entries: 5, megabytes: 5 },
    read: storedHistorySettings.read,
  },
  { key: 'local:last-draft', good: makeRequest({ path: '/videos?kept=1' }), read: storedLastDraft.read },
  {
    key: 'local:vault',
    good: {
      id: 'v1',
      kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000, salt: Buffer.alloc(32, 2).toString('base64') },
      wrapped: { iv: Buffer.alloc(12).toString('base64'), ciphertext: Buffer.alloc(48).toString('base64') },
    },
    read: storedVault.read,
  },
  { key: 'local:vault-settings', good: { lockAfter: 5, offer: false }, read: storedVaultSettings.read },
  { key: 'session:vault-key', good: { id: 'v1', key: Buffer.alloc(32).toString('base64') }, read: openVaultKey.read },
  { key: 'session:vault-attempts', good: { failures: 3, retryAt: 0 }, read: storedAttempts.read },
  {
    key: 'session:granted-patterns',
    good: ['https://one.example/*', 'https://two.example/*'],
    read: storedGrantedPatterns.read,
  },
  {
    key: 'session:panel-7',
    declared: `\`session:panel-\${tabId}\``,
    good: { ...initialPanelState, view: 'leaks' },
    read: storedPanelState(7).read,
  },
];

beforeEach(() => fakeBrowser.reset());

test('the table has every stored value of the sources', () => {
  const files = execFileSync('git', ['ls-files', 'utils'], { encoding: 'utf8' }).split('\n');
  const sources = files.filter((file) => /\.ts$/.test(file) && !/\.(?:test|fixture)\.ts$/.test(file));
  const declared = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/storedValue(?:<[^(]+>)?\(\{\s+key: (.+),/g)].map(([, key]) => key),
  );
  expect(declared.sort()).toEqual(values.map(({ key, declared: template }) => template ?? `'${key}'`).sort());
});

const areaOf = (key: string) => (key.startsWith('session:') ? 'session' : 'local');
const nameOf = (key: string) => key.slice(key.indexOf(':') + 1);

async function put({ key }: Kept, stored: unknown): Promise<void> {
  fakeBrowser.reset();
  await fakeBrowser.storage[areaOf(key)].set({ [nameOf(key)]: stored });
}

/** Reads twice: what was repaired is the same afterwards, and nothing is set aside a second time. */
async function readTwice({ read }: Kept): Promise<unknown> {
  const first = await read();
  const aside = await listSetAside();
  expect(await read()).toEqual(first);
  expect(await listSetAside()).toEqual(aside);
  return first;
}

/** The same data with one member or element, at any depth, replaced or taken away. */
function damage(data: unknown, path: readonly number[], replacement: unknown): unknown {
  const [step = 0, ...rest] = path;
  if (typeof data !== 'object' || data === null || path.length === 0) return replacement;
  if (Array.isArray(data)) {
    const at = data.length === 0 ? 0 : step % data.length;
    return data.map((element, index) => (index === at ? damage(element, rest, replacement) : element));
  }
  const names = Object.keys(data);
  const name = names[step % Math.max(names.length, 1)];
  return Object.fromEntries(
    Object.entries(data).flatMap(([member, value]) => {
      if (member !== name) return [[member, value]];
      return replacement === undefined ? [] : [[member, damage(value, rest, replacement)]];
    }),
  );
}

describe.each(values)('$key', (kept) => {
  test('is read as it was written', async () => {
    await put(kept, { version: kept.version ?? 1, data: kept.good });
    const read = await readTwice(kept);
    expect(read instanceof Uint8Array ? Buffer.from(read).toString('base64') : read).toEqual(kept.good);
    expect(await listSetAside()).toEqual([]);
  });

  test.each([[kept.key]])('%s, replaced by anything at all, is read as far as it is good', async () => {
    const stored = fc.oneof(fc.jsonValue(), fc.record({ version: fc.integer({ max: 1 }), data: fc.jsonValue() }));
    await fc.assert(
      fc.asyncProperty(stored, async (value) => {
        await put(kept, value);
        await readTwice(kept);
      }),
      { numRuns: 200 },
    );
  });

  test('nearly right, it costs its neighbours nothing, and what is damaged is set aside', async () => {
    const replacement = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 4 }), replacement, async (path, value) => {
        const data = damage(kept.good, path, value) ?? null;
        await put(kept, { version: kept.version ?? 1, data });
        const read = await readTwice(kept);
        if (!Array.isArray(data) || !Array.isArray(kept.good)) return;
        const whole = kept.good.filter((element, index) => element === data[index]);
        expect(read).toEqual(expect.arrayContaining(whole));
        const aside = (await listSetAside()).map(({ data: piece }) => piece);
        if (Array.isArray(read)) expect(read.length + aside.length).toBe(data.length);
      }),
      { numRuns: 200 },
    );
  });

  test('of a newer version, it is left as it is', async () => {
    const newer = { version: (kept.version ?? 1) + 1, data: { shape: 'unknown' } };
    await put(kept, newer);
    await expect(kept.read()).rejects.toThrow(/written by a newer version of Authlens/);
    expect(await fakeBrowser.storage[areaOf(kept.key)].get()).toEqual({ [nameOf(kept.key)]: newer });
  });
});
