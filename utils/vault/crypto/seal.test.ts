import { expect, test } from 'vitest';
import { importDataKey, newDataKey, sealedPlace } from '@/utils/vault/data-key.ts';
import { seal, unseal } from './seal.ts';

const text = 'plainly fake: ä 🎬\n';
const place = sealedPlace('v1', 'key', 's1');

test('opens what it sealed, and never seals alike', async () => {
  const key = await importDataKey(newDataKey());
  const [one, other] = [await seal(text, key, place), await seal(text, key, place)];
  expect(await unseal(one, key, place)).toBe(text);
  expect(one.iv).not.toBe(other.iv);
  expect(one.ciphertext).not.toBe(other.ciphertext);
});

test.each([
  ['another vault', sealedPlace('v2', 'key', 's1')],
  ['another kind', sealedPlace('v1', 'request', 's1')],
  ['another record', sealedPlace('v1', 'key', 's2')],
])('opens in no place of %s', async (_, elsewhere) => {
  const key = await importDataKey(newDataKey());
  expect(await unseal(await seal(text, key, place), key, elsewhere)).toBeNull();
});

test('opens with no other key', async () => {
  const sealed = await seal(text, await importDataKey(newDataKey()), place);
  expect(await unseal(sealed, await importDataKey(newDataKey()), place)).toBeNull();
});

test.each(['iv', 'ciphertext'] as const)('opens with no other %s', async (member) => {
  const key = await importDataKey(newDataKey());
  const sealed = await seal(text, key, place);
  const changed = { ...sealed, [member]: (sealed[member].startsWith('A') ? 'B' : 'A') + sealed[member].slice(1) };
  expect(await unseal(changed, key, place)).toBeNull();
});
