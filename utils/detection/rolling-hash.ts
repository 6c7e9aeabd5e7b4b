import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** The multiplier of this installation's rolling hashes: odd, and 5 modulo 8 for the longest period modulo 2^32. */
export function hashBase(salt: Uint8Array): number {
  const bytes = hmac(sha256, salt, new TextEncoder().encode('quick filter'));
  return (new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) & ~7) | 5;
}

/** The polynomial hash, modulo 2^32, of the first `length` bytes. */
export function hashOf(bytes: Uint8Array, length: number, base: number): number {
  let hash = 0;
  for (let index = 0; index < length; index += 1) hash = (Math.imul(hash, base) + (bytes[index] ?? 0)) | 0;
  return hash >>> 0;
}

/** What each byte takes away from the hash when it leaves a window of `window` bytes. */
export function leavingTable(window: number, base: number): Int32Array {
  let factor = 1;
  for (let step = 0; step < window; step += 1) factor = Math.imul(factor, base);
  return Int32Array.from({ length: 256 }, (_, byte) => Math.imul(byte, factor));
}
