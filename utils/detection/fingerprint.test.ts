import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { randomKey, salt } from './exchange.fixture.ts';
import { createFingerprint, fingerprintId, fingerprintPersistence } from './fingerprint.ts';
import { fingerprintSchema } from './fingerprint-schema.ts';

const alphanumeric = 'A9bA9bA9bCdEfGhIjKlMnOpQrStUvWx0123456789YzaBcDe';

test('the digest is HMAC-SHA-256, and the short id its start', () => {
  const key = randomKey();
  const fingerprint = createFingerprint(key, salt);
  expect(fingerprint.digest).toBe(createHmac('sha256', salt).update(key).digest('hex'));
  expect(fingerprintId(fingerprint)).toBe(fingerprint.digest.slice(0, 12));
});

test.each([
  [1, 1],
  [3, 3],
  [15, 11], // the longest that a whole number of bits gives
  [16, 16],
  [43, 16],
])('the fingerprint of a key of %i characters survives JSON and its schema', (length, window) => {
  const fingerprint = createFingerprint(randomKey(length), salt);
  expect(v.parse(fingerprintSchema, JSON.parse(JSON.stringify(fingerprint)))).toEqual(fingerprint);
  expect(fingerprint).toMatchObject({ version: 1, length, window });
});

test('a fingerprint holds no piece of its key', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8, maxLength: 64, unit: fc.constantFrom(...'GHIJKLMNOPQRSTUVWXYZ') }), (key) => {
      const json = JSON.stringify(createFingerprint(key, salt));
      for (let start = 0; start + 4 <= key.length; start += 1) expect(json).not.toContain(key.slice(start, start + 4));
    }),
  );
});

test('two salts give two fingerprints that share nothing', () => {
  const key = randomKey();
  const [one, other] = [createFingerprint(key, salt), createFingerprint(key, new Uint8Array(32))];
  expect(one.digest).not.toBe(other.digest);
  expect(one.quick).not.toEqual(other.quick);
});

test.each([0, 8193])('a key of %i characters is refused', (length) => {
  expect(() => createFingerprint('k'.repeat(length), salt)).toThrow(RangeError);
});

test.each([
  ['another version', { version: 2 }],
  ['a digest that is no digest', { digest: 'secret' }],
  ['a window beyond the key', { length: 4 }],
  ['a hash that is no number', { quick: { plain: '1', base64: [1, 2, 3] } }],
  ['a value riding along', { value: 'k' }],
])('the schema refuses %s', (_, change) => {
  const fingerprint = createFingerprint(randomKey(), salt);
  expect(v.safeParse(fingerprintSchema, { ...fingerprint, ...change }).success).toBe(false);
});

test.each([
  ['43 alphanumerics', alphanumeric.slice(0, 43), 'disk'],
  ['33 alphanumerics', alphanumeric.slice(0, 33), 'disk'],
  ['30 alphanumerics', alphanumeric.slice(0, 30), 'disk'],
  ['29 alphanumerics', alphanumeric.slice(0, 29), 'session'],
  ['23 alphanumerics', alphanumeric.slice(0, 23), 'session'],
  ['16 alphanumerics', alphanumeric.slice(0, 16), 'session'],
  ['8 alphanumerics', alphanumeric.slice(0, 8), 'session'],
  // 4 bits each: 20 beyond the window.
  ['36 hex digits', '0123456789abcdef'.repeat(3).slice(0, 36), 'disk'],
  ['35 hex digits', '0123456789abcdef'.repeat(3).slice(0, 35), 'session'],
  // The prefix is not random, and widens nothing.
  ['32 hex digits with a prefix', `sk_LIVE_${'0123456789abcdef'.repeat(2)}`, 'disk'],
  ['27 hex digits with a prefix', `sk_LIVE_${'0123456789abcdef'.repeat(2).slice(0, 27)}`, 'session'],
  // 18 of the last 20 characters of a UUID are hex digits: 72 bits.
  ['a UUID', '01234567-89ab-4cde-8f01-23456789abcd', 'session'],
  // log2(10) each: 25 beyond the window.
  ['41 digits', '0123456789'.repeat(5).slice(0, 41), 'disk'],
  ['40 digits', '0123456789'.repeat(5).slice(0, 40), 'session'],
  // log2(26) each: 18 beyond the window.
  ['34 lower-case letters', 'ghijklmnopqrstuvwxyz'.repeat(2).slice(0, 34), 'disk'],
  ['33 lower-case letters', 'ghijklmnopqrstuvwxyz'.repeat(2).slice(0, 33), 'session'],
  // log2(52) each: 79.8 bits.
  ['30 letters of both cases', alphanumeric.slice(0, 30).replaceAll('9', 'x'), 'session'],
  ['one character 60 times', 'a'.repeat(60), 'session'],
  ['separators only, after the window', `${alphanumeric.slice(0, 16)}${'-._~'.repeat(12)}`, 'session'],
])('%s: %s goes to %s', (_, key, expected) => {
  expect(fingerprintPersistence(key)).toBe(expected);
});
