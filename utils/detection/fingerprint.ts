import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { uint8ArrayToHex } from 'uint8array-extras';
import * as v from 'valibot';
import { type Alignment, innerBase64 } from '@/utils/encoding/base64.ts';
import { base64Symbol, hashBase, hashOf, plainSymbol } from './rolling-hash.ts';
import { unguessableBits } from './unguessable-bits.ts';

export const longestKey = 8192;
const longestWindow = 16;
const requiredBits = 80;

const hashSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));

/** A stored or imported fingerprint, which is untrusted input. */
export const fingerprintSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    /** Of the key, in UTF-16 units. */
    length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestKey)),
    /** How many characters each quick hash covers. */
    window: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestWindow)),
    quick: v.strictObject({ plain: hashSchema, base64: v.tuple([hashSchema, hashSchema, hashSchema]) }),
    /** HMAC-SHA-256 of the key under the salt of the installation, in hex. */
    digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  v.check(({ length, window }) => window <= length, 'The window of a fingerprint is longer than its key.'),
);

/** Recognises a key in traffic and cannot give it back. JSON-able; of use only with the salt that it was made under. */
export type Fingerprint = v.InferOutput<typeof fingerprintSchema>;

/**
 * The fingerprint of `key` under the random `salt` of an installation: quick hashes of its first characters in plain and
 * in its three base64 alignments, and a digest for confirmation. Throws a RangeError when the key is empty or over 8,192
 * characters.
 */
export function createFingerprint(key: string, salt: Uint8Array): Fingerprint {
  if (key.length === 0 || key.length > longestKey)
    throw new RangeError(`A key of ${key.length} characters cannot be watched. Give it 1 to ${longestKey} characters.`);
  const window = Math.min(longestWindow, key.length);
  const base = hashBase(salt);
  const bytes = new TextEncoder().encode(key);
  const base64 = (alignment: Alignment) => hashOf(innerBase64(bytes, alignment).slice(0, window), base, base64Symbol);
  return {
    version: 1,
    length: key.length,
    window,
    quick: { plain: hashOf(key.slice(0, window), base, plainSymbol), base64: [base64(0), base64(1), base64(2)] },
    digest: saltedDigest(key, salt),
  };
}

/** HMAC-SHA-256 of a credential's UTF-8 form under the salt, in lower-case hex. */
export function saltedDigest(credential: string, salt: Uint8Array): string {
  return uint8ArrayToHex(hmac(sha256, salt, new TextEncoder().encode(credential)));
}

/** The short public id of a key, as findings show it: the first 12 hex digits of its digest. */
export function fingerprintId({ digest }: Pick<Fingerprint, 'digest'>): string {
  return digest.slice(0, 12);
}

/**
 * Where the fingerprint of `key` may be kept. The quick hashes together can give away the characters that they cover, so
 * `disk` needs at least 80 unguessable bits beyond those (a random alphanumeric key of 30 characters has them); a shorter
 * key could be found by trial from a stolen fingerprint and stays in session memory.
 */
export function fingerprintPersistence(key: string): 'disk' | 'session' {
  return unguessableBits(key, longestWindow) >= requiredBits ? 'disk' : 'session';
}
