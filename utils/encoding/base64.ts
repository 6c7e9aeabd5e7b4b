import { base64ToUint8Array, concatUint8Arrays, uint8ArrayToBase64 } from 'uint8array-extras';
import { base64Values } from './base64-bytes.ts';

/** How many bytes stand before a value in its base64 group of three. */
export const alignments = [0, 1, 2] as const;
export type Alignment = (typeof alignments)[number];

/** Whether a character, given as its UTF-16 code, is a digit of base64 or base64url. */
export function isBase64Digit(code: number): boolean {
  return (base64Values[code] ?? 255) < 64;
}

/** The bytes of the base64 or base64url digits at the start of `text`, with or without padding; what follows them is ignored. */
export function decodeBase64(text: string): Uint8Array {
  let end = 0;
  while (end < text.length && isBase64Digit(text.charCodeAt(end))) end += 1;
  // One digit over a group holds six bits only: no byte.
  return base64ToUint8Array(text.slice(0, end % 4 === 1 ? end - 1 : end));
}

/** How many digits of the group are not determined by the value alone, before its first own digit. */
export const foreignDigits: Readonly<Record<Alignment, number>> = { 0: 0, 1: 2, 2: 3 };

/** The base64 digits that depend on `bytes` only, whatever stands around them, when they start at `alignment`. No padding. */
export function innerBase64(bytes: Uint8Array, alignment: Alignment): string {
  const whole = uint8ArrayToBase64(concatUint8Arrays([new Uint8Array(alignment), bytes]));
  return whole.slice(foreignDigits[alignment], Math.floor(((alignment + bytes.length) * 8) / 6));
}
