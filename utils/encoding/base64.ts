import { base64ToUint8Array, concatUint8Arrays, uint8ArrayToBase64 } from 'uint8array-extras';

/** How many bytes stand before a value in its base64 group of three. */
export const alignments = [0, 1, 2] as const;
export type Alignment = (typeof alignments)[number];

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const digitValues = new Int8Array(128).fill(-1);
for (const [value, digit] of [...digits].entries()) digitValues[digit.charCodeAt(0)] = value;
digitValues['-'.charCodeAt(0)] = 62;
digitValues['_'.charCodeAt(0)] = 63;

/** The value, 0 to 63, of a UTF-16 code as a digit of base64 or base64url (RFC 4648 sections 4 and 5), or -1. */
export function base64Digit(code: number): number {
  return digitValues[code] ?? -1;
}

/** The first index of the run of base64 digits that `index` is in, not before `limit`. */
export function runStart(text: string, index: number, limit: number): number {
  let start = index;
  while (start > limit && base64Digit(text.charCodeAt(start - 1)) >= 0) start -= 1;
  return start;
}

/** The index after the run of base64 digits that `index` is in, not after `limit`. */
export function runEnd(text: string, index: number, limit: number): number {
  let end = index;
  while (end < limit && base64Digit(text.charCodeAt(end)) >= 0) end += 1;
  return end;
}

/** The bytes of the base64 or base64url digits at the start of `text`, with or without padding; what follows them is ignored. */
export function decodeBase64(text: string): Uint8Array {
  const end = runEnd(text, 0, text.length);
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
