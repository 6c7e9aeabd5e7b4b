import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64Digit } from '@/utils/encoding/base64.ts';

/** What a UTF-16 code counts as in a hash: a positive number, or 0 to end the run. */
export type SymbolOf = (code: number) => number;

export const plainSymbol: SymbolOf = (code) => code + 1;
/** base64 and base64url hash alike. */
export const base64Symbol: SymbolOf = (code) => base64Digit(code) + 1;

/** The multiplier of this installation's rolling hashes: odd, and 5 modulo 8 for the longest period modulo 2^32. */
export function hashBase(salt: Uint8Array): number {
  const bytes = hmac(sha256, salt, new TextEncoder().encode('quick filter'));
  return (new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) & ~7) | 5;
}

/** Calls `visit` with the polynomial hash (modulo 2^32) and the start of every `window` symbols of `text` in a row. */
export function eachWindow(
  text: string,
  window: number,
  base: number,
  symbolOf: SymbolOf,
  visit: (hash: number, start: number) => void,
): void {
  let leaving = 1;
  for (let step = 0; step < window; step += 1) leaving = Math.imul(leaving, base);
  let hash = 0;
  let run = 0;
  for (let index = 0; index < text.length; index += 1) {
    const symbol = symbolOf(text.charCodeAt(index));
    if (symbol === 0) {
      hash = 0;
      run = 0;
      continue;
    }
    hash = Math.imul(hash, base) + symbol;
    if (run === window) hash -= Math.imul(symbolOf(text.charCodeAt(index - window)), leaving);
    else run += 1;
    if (run === window) visit(hash >>> 0, index - window + 1);
  }
}

/** The hash of the whole of `text`, as `eachWindow` gives it; 0 for an empty text. */
export function hashOf(text: string, base: number, symbolOf: SymbolOf): number {
  let whole = 0;
  eachWindow(text, text.length, base, symbolOf, (hash) => {
    whole = hash;
  });
  return whole;
}
