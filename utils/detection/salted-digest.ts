import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { uint8ArrayToHex } from 'uint8array-extras';

/** HMAC-SHA-256 under the salt, in lower-case hex, with the work that depends on the salt alone done once. */
export function createDigest(salt: Uint8Array): (bytes: Uint8Array) => string {
  const keyed = hmac.create(sha256, salt);
  return (bytes) => uint8ArrayToHex(keyed.clone().update(bytes).digest());
}
