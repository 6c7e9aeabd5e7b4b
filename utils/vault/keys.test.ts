import fc from 'fast-check';
import { stringToBase64, stringToUint8Array, uint8ArrayToHex } from 'uint8array-extras';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { alignments, innerBase64 } from '@/utils/encoding/base64.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import { listSetAside } from '@/utils/storage/set-aside.ts';
import { makeWatchedRecord } from './key-record.fixture.ts';
import { addKey, deleteKey, listKeys, renameKey, toWatchedKeys, watchKeys } from './keys.ts';
import type { NewKey } from './make-record.ts';

beforeEach(() => fakeBrowser.reset());

function makeNewKey(rest: Partial<NewKey> = {}): NewKey {
  return { provider: 'apivideo', environment: 'sandbox', label: 'Shop', value: randomKey(), ...rest };
}

async function add(rest: Partial<NewKey> = {}) {
  const result = await addKey(makeNewKey(rest));
  if (!result.ok) throw new Error(result.message);
  return result.note;
}

async function idOf(label: string): Promise<string> {
  const key = (await listKeys()).find((known) => known.label === label);
  if (key === undefined) throw new Error(`No key is called ${label}.`);
  return key.id;
}

/** All of both storage areas, as text. */
async function storedText(): Promise<string> {
  return JSON.stringify([await fakeBrowser.storage.local.get(), await fakeBrowser.storage.session.get()]);
}

test('holds several keys an environment, oldest first', async () => {
  const labels = ['One', 'Two', 'Live', 'Live too', 'Admin'];
  const environments: Environment[] = ['sandbox', 'sandbox', 'production', 'production', 'admin'];
  for (const [index, label] of labels.entries()) await add({ label, environment: environments[index] ?? 'sandbox' });
  const keys = await listKeys();
  expect(keys.map(({ label }) => label)).toEqual(labels);
  expect(keys.map(({ environment }) => environment)).toEqual(environments);
  expect(new Set(keys.map(({ id }) => id)).size).toBe(5);
});

test('keeps the value of a sandbox key', async () => {
  const value = randomKey();
  expect(await add({ value })).toBe('"Shop" is stored, with its value.');
  expect(await listKeys()).toMatchObject([{ environment: 'sandbox', label: 'Shop', value }]);
});

test.each(['production', 'admin'] as const)('keeps a short %s key in session memory only', async (environment) => {
  await add({ label: 'Sandbox' });
  await add({ environment, value: randomKey(16) });
  expect(await listKeys()).toHaveLength(2);
  expect((await fakeBrowser.storage.local.get()).keys).toMatchObject({ data: [{ label: 'Sandbox' }] });
  await fakeBrowser.storage.session.clear(); // the browser closes
  expect(await listKeys()).toMatchObject([{ label: 'Sandbox' }]);
});

const words = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') });
const separated = fc.string({ unit: fc.constantFrom(...'0aA1bB2cC3dD4eE5fF6gG7hH8iI9jJ-_.~+/=') });
/** Twelve random characters are in no storage by chance. */
const generatedKeys = fc.tuple(fc.integer(), fc.oneof(words, separated)).map(([length, tail]) => {
  const start = randomKey(12 + (Math.abs(length) % 40));
  return `${start}${tail}`;
});

function formsOf(key: string): string[] {
  const bytes = stringToUint8Array(key);
  const hex = uint8ArrayToHex(bytes);
  const whole = [key, `${key}:`, `:${key}`].map((text) => stringToBase64(text));
  const forms = [
    ...[key, [...key].reverse().join(''), encodeURIComponent(key), hex, hex.toUpperCase(), bytes.join()],
    ...[...whole, ...whole.map((base64) => base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))],
    ...alignments.map((alignment) => innerBase64(bytes, alignment)),
  ];
  // Half a key is half a secret: every stretch of eight characters counts too.
  return [...forms, ...Array.from({ length: key.length - 7 }, (_, start) => key.slice(start, start + 8))];
}

test.each(['production', 'admin'] as const)('a %s key is in storage in no form', async (environment) => {
  await fc.assert(
    fc.asyncProperty(generatedKeys, async (value) => {
      fakeBrowser.reset();
      await add({ environment, value });
      expect(await listKeys()).toHaveLength(1);
      const stored = await storedText();
      expect(formsOf(value).filter((form) => stored.includes(form))).toEqual([]);
    }),
  );
});

test('the search for forms would find a sandbox key, whose value is stored', async () => {
  const value = randomKey();
  await add({ value });
  const stored = await storedText();
  expect(formsOf(value).filter((form) => stored.includes(form))).toContain(value);
});

const environments = ['sandbox', 'production', 'admin'] as const;
const pairs = environments.flatMap((first) => environments.map((second) => [first, second] as const));

test.each(pairs)('refuses a %s key that comes again as a %s key', async (first, second) => {
  const value = randomKey();
  await add({ environment: first, value });
  const again = await addKey(makeNewKey({ environment: second, label: 'Again', value }));
  expect(again).toEqual({ ok: false, message: expect.stringMatching(/^This key is stored already, as "Shop"/) });
  expect(await listKeys()).toHaveLength(1);
});

test('two windows that add the same key at once store it once', async () => {
  const value = randomKey();
  const results = await Promise.all(['One', 'Two'].map((label) => addKey(makeNewKey({ label, value }))));
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await listKeys()).toHaveLength(1);
});

test('two windows that add two keys at once lose none', async () => {
  await Promise.all(['One', 'Two', 'Three'].map((label) => add({ label })));
  expect(await listKeys()).toHaveLength(3);
});

test.each([
  [{ label: ' ' }, /^The label is empty/],
  [{ label: 'Taken' }, /^Another key is called "Taken"/],
  [{ value: 'k'.repeat(8193) }, /^What you pasted has 8193 characters/],
])('refuses %j and stores nothing of it', async (rest, message) => {
  await add({ label: 'Taken' });
  expect(await addKey(makeNewKey(rest))).toEqual({ ok: false, message: expect.stringMatching(message) });
  expect(await listKeys()).toHaveLength(1);
});

test.each(environments)('refuses a %s key in its own label, in plain and as base64, on adding', async (environment) => {
  const value = randomKey();
  for (const label of [value, `Shop ${value}`, stringToBase64(`${value}:`)]) {
    const result = await addKey(makeNewKey({ environment, label, value }));
    expect(result).toEqual({
      ok: false,
      message: expect.stringMatching(/^The label contains (?:the key itself|a key), and/),
    });
  }
  expect(await storedText()).not.toContain(value);
});

test.each(environments)('refuses a %s key in any label, in plain and as base64, on renaming', async (environment) => {
  const value = randomKey();
  await add({ environment, value });
  await add({ label: 'Other' });
  for (const label of [value, `Shop ${value}`, stringToBase64(`${value}:`)])
    for (const renamed of ['Shop', 'Other']) {
      const result = await renameKey(await idOf(renamed), label);
      expect(result).toEqual({
        ok: false,
        message: expect.stringMatching(/^The label contains (?:the key itself|a key), and/),
      });
    }
  if (environment !== 'sandbox') expect(await storedText()).not.toContain(value);
});

test.each<[Environment, number]>([
  ['sandbox', 43],
  ['production', 43],
  ['production', 16], // kept in session memory
])('renames a %s key of %i characters, and changes nothing else of it', async (environment, length) => {
  await add({ label: 'Other' });
  await add({ environment, value: randomKey(length) });
  const before = await listKeys();
  expect(await renameKey(await idOf('Shop'), ' Web shop ')).toEqual({
    ok: true,
    note: 'The key is now called "Web shop".',
  });
  expect(await listKeys()).toEqual(before.map((key) => (key.label === 'Shop' ? { ...key, label: 'Web shop' } : key)));
});

test.each([
  ['', /^The label is empty/],
  ['Other', /^Another key is called "Other"/],
  ['l'.repeat(81), /^The label has 81 characters/],
])('does not rename to %j', async (label, message) => {
  await add({ label: 'Other' });
  await add();
  expect(await renameKey(await idOf('Shop'), label)).toEqual({ ok: false, message: expect.stringMatching(message) });
  expect((await listKeys()).map((key) => key.label)).toEqual(['Other', 'Shop']);
});

test('a key may keep its own label', async () => {
  await add();
  expect(await renameKey(await idOf('Shop'), 'Shop')).toMatchObject({ ok: true });
});

test('says so when the key to rename is gone', async () => {
  expect(await renameKey('gone', 'Shop')).toEqual({ ok: false, message: 'This key was deleted in another window.' });
});

test.each<[Environment, number]>([
  ['sandbox', 43],
  ['production', 43],
  ['production', 16],
])('deletes a %s key of %i characters with its fingerprint, and no other', async (environment, length) => {
  await add({ label: 'Other' });
  await add({ environment, value: randomKey(length) });
  const { digest } = (await listKeys())[1]?.fingerprint ?? { digest: 'no second key' };
  expect(await storedText()).toContain(digest);
  await deleteKey(await idOf('Shop'));
  expect((await listKeys()).map(({ label }) => label)).toEqual(['Other']);
  expect(await storedText()).not.toContain(digest);
});

test('keeps the readable keys when one of them is not', async () => {
  await add({ label: 'One' });
  await add({ label: 'Live', environment: 'production' });
  const { keys } = await fakeBrowser.storage.local.get<{ keys: { version: number; data: unknown[] } }>();
  const broken = { ...makeWatchedRecord(), environment: 'staging' };
  await fakeBrowser.storage.local.set({ keys: { ...keys, data: [broken, ...keys.data] } });
  expect((await listKeys()).map(({ label }) => label)).toEqual(['One', 'Live']);
  expect(await listSetAside()).toMatchObject([{ from: 'local:keys', data: broken }]);
});

test('tells of changes on disk and in session memory until the signal aborts', async () => {
  const controller = new AbortController();
  const onChange = vi.fn();
  watchKeys(onChange, controller.signal);
  await add();
  expect(onChange).toHaveBeenCalledTimes(1);
  await add({ label: 'Short', environment: 'production', value: randomKey(16) });
  expect(onChange).toHaveBeenCalledTimes(2);
  controller.abort();
  await add({ label: 'Later' });
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('the scanner learns everything but the value', async () => {
  const value = randomKey();
  await add({ value });
  const keys = await listKeys();
  expect(toWatchedKeys(keys)).toEqual([
    { label: 'Shop', provider: 'apivideo', environment: 'sandbox', fingerprint: keys[0]?.fingerprint },
  ]);
  expect(JSON.stringify(toWatchedKeys(keys))).not.toContain(value);
});

test('keys of a newer version are left as they are, and every change is refused in words', async () => {
  const newer = { keys: { version: 99, data: 'sealed' } };
  await fakeBrowser.storage.local.set(newer);
  const refusal = { ok: false, message: expect.stringContaining('was written by a newer version of Authlens') };
  expect(await addKey(makeNewKey())).toEqual(refusal);
  expect(await renameKey('p1', 'Renamed')).toEqual(refusal);
  expect(await fakeBrowser.storage.local.get()).toEqual(newer);
});
