import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { shiftOf } from './hash-window.ts';

/**
 * A random number for each byte, of this installation alone. The hash of a text is built by shifting it left and adding
 * the number of the next byte; what was added `window` bytes ago has been shifted out of the 32 bits by then, so the hash
 * rolls without anything being taken away.
 */
export type GearTable = Int32Array;

/** The table of the installation with this salt. Without the salt nobody can make up texts that hash alike. */
export function gearTable(salt: Uint8Array): GearTable {
  const table = new Int32Array(256);
  for (let block = 0; block < 32; block += 1) {
    const bytes = hmac(sha256, salt, new TextEncoder().encode(`quick filter ${block}`));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let word = 0; word < 8; word += 1) table[8 * block + word] = view.getInt32(4 * word);
  }
  return table;
}

/** The hash of the first `window` bytes. */
export function hashOf(bytes: Uint8Array, window: number, gears: GearTable): number {
  const shift = shiftOf(window);
  let hash = 0;
  for (let index = 0; index < window; index += 1) hash = ((hash << shift) + (gears[bytes[index] ?? 0] ?? 0)) | 0;
  return hash >>> 0;
}
