import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { uint8ArrayToHex } from 'uint8array-extras';
import { byteClass, byteClasses } from '@/utils/encoding/byte-class.ts';
import { type Fingerprint, longestKey, longestWindow } from './fingerprint-schema.ts';
import { windowOf } from './hash-window.ts';
import { gearTable, hashOf } from './rolling-hash.ts';
import { unguessableBits } from './unguessable-bits.ts';

const requiredBits = 80;

/**
 * The fingerprint of `key` under the random `salt` of an installation: a quick hash of its first bytes, and a digest for
 * confirmation. Other forms of the key are decoded before they are compared, so they need no hash of their own. Throws a
 * RangeError when the key is empty or over 8,192 characters.
 */
export function createFingerprint(key: string, salt: Uint8Array): Fingerprint {
  const bytes = new TextEncoder().encode(key);
  const { length } = bytes;
  if (key.length === 0 || key.length > longestKey)
    throw new RangeError(`A key of ${key.length} characters cannot be watched. Give it 1 to ${longestKey} characters.`);
  const window = windowOf(length);
  return {
    version: 1,
    length,
    window,
    token: bytes.every((byte) => byteClasses[byte] === byteClass.token),
    quick: hashOf(bytes, window, gearTable(salt)),
    digest: digestBytes(bytes, salt),
  };
}

/** HMAC-SHA-256 of a credential's UTF-8 form under the salt, in lower-case hex. */
export function saltedDigest(credential: string, salt: Uint8Array): string {
  return digestBytes(new TextEncoder().encode(credential), salt);
}

/** As `saltedDigest`, of bytes. */
export function digestBytes(bytes: Uint8Array, salt: Uint8Array): string {
  return uint8ArrayToHex(hmac(sha256, salt, bytes));
}

/** The short public id of a key, as findings show it: the first 12 hex digits of its digest. */
export function fingerprintId({ digest }: Pick<Fingerprint, 'digest'>): string {
  return digest.slice(0, 12);
}

/**
 * Where the fingerprint of `key` may be kept. The quick hash can give away the characters that it covers, so
 * `disk` needs at least 80 unguessable bits beyond those (a random alphanumeric key of 30 characters has them); a shorter
 * key could be found by trial from a stolen fingerprint and stays in session memory.
 */
export function fingerprintPersistence(key: string): 'disk' | 'session' {
  return unguessableBits(key, longestWindow) >= requiredBits ? 'disk' : 'session';
}
