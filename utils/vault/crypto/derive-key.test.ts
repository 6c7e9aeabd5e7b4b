import { base64ToUint8Array } from 'uint8array-extras';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { deriveKey, isOutdated, keyDerivationSchema, newKeyDerivation } from './derive-key.ts';
import { seal, unseal } from './seal.ts';

test('asks for 600 000 rounds at least, and for another salt each time', () => {
  const [one, other] = [newKeyDerivation(), newKeyDerivation()];
  expect(one.iterations).toBeGreaterThanOrEqual(600_000);
  expect(base64ToUint8Array(one.salt).byteLength).toBeGreaterThanOrEqual(16);
  expect(one.salt).not.toBe(other.salt);
  expect(isOutdated(one)).toBe(false);
  expect(isOutdated({ ...one, iterations: 599_999 })).toBe(true);
});

const kdf = { ...newKeyDerivation(), iterations: 2 };

test.each([
  ['the same', 'Pass phrase', 'Pass phrase', true],
  ['composed and decomposed', 'caf\u00e9', 'cafe\u0301', true],
  ['full width', 'abc', '\uff41\uff42\uff43', true],
  ['another case', 'Pass phrase', 'pass phrase', false],
  ['a blank at its end', 'Pass phrase', 'Pass phrase ', false],
])('%s', async (_, one, other, opens) => {
  const sealed = await seal('text', await deriveKey(one, kdf), 'here');
  expect((await unseal(sealed, await deriveKey(other, kdf), 'here')) !== null).toBe(opens);
});

test.each([
  ['as it is made', kdf, true],
  ['no rounds', { ...kdf, iterations: 0 }, false],
  ['rounds that would take for ever', { ...kdf, iterations: 10_000_001 }, false],
  ['another hash', { ...kdf, hash: 'SHA-1' }, false],
  ['a salt too short', { ...kdf, salt: 'AAAA' }, false],
])('%s', (_, read, valid) => {
  expect(v.is(keyDerivationSchema, read)).toBe(valid);
});
