import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { readExportedKeys } from '@/utils/detection/exported-keys.ts';
import { installationSalt } from './installation-salt.ts';
import { makeKeyFile } from './key-file.ts';
import { makeSandboxKey, makeWatchedRecord } from './key-record.fixture.ts';

beforeEach(() => fakeBrowser.reset());

test('holds the fingerprints and their salt, as the scan command reads them, and no value', async () => {
  const sandbox = makeSandboxKey();
  const watched = makeWatchedRecord();
  const { file, count, leftOut } = await makeKeyFile([sandbox, watched]);
  const text = await file.text();
  const reading = readExportedKeys(JSON.parse(text));
  expect(reading).toMatchObject({ ok: true, keys: [{ label: sandbox.label }, { label: watched.label }] });
  expect(reading).toMatchObject({ salt: await installationSalt() });
  expect({ count, leftOut }).toEqual({ count: 2, leftOut: [] });
  expect(text).not.toContain(sandbox.value);
});

test('leaves out each key that is so short that its fingerprint gives too much away, whatever its environment', async () => {
  const short = makeSandboxKey({ label: 'short', value: randomKey(12) });
  const pin = makeWatchedRecord(randomKey(12), { label: 'pin', kept: 'session' });
  const { file, count, leftOut } = await makeKeyFile([short, makeWatchedRecord(), pin]);
  expect(JSON.parse(await file.text()).fingerprints).toMatchObject([{ label: 'Live shop' }]);
  expect({ count, leftOut }).toEqual({ count: 1, leftOut: ['short', 'pin'] });
});
