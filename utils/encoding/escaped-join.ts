import { hexValues } from './hex.ts';
import { decodeNestedEscapes } from './nested-escapes.ts';
import { type PlusSign, plusSign } from './plus-signs.ts';
import { isQuote, isSpace, mostSpace } from './script-bytes.ts';

/** What escapes begin with: `%`, `&` and `\`. */
const markers = new Set([0x25, 0x26, 0x5c]);
/** So many bytes beside a plus sign hold the escape of a quote, such as `&amp;quot;`, and of a line end and its indentation. */
const nearby = 48;

/** Whether a plus sign stands between literals of which a quote is escaped, with or without space that may be escaped too. */
export function isEscapedJoin(bytes: Uint8Array, sign: PlusSign): boolean {
  let before = sign.start;
  while (before > sign.start - mostSpace && isSpace(bytes[before - 1])) before -= 1;
  if (!(isQuote(bytes[before - 1]) || mayEndEscape(bytes[before - 1] ?? 0))) return false;
  let after = sign.end;
  while (after < sign.end + mostSpace && isBlank(bytes[after])) after += 1;
  if (!(isQuote(bytes[after]) || markers.has(bytes[after] ?? 0))) return false;
  return endsWithQuote(bytes, before) && beginsWithQuote(bytes, after);
}

/** Whether what comes before `end`, which is no space, is a quote once its escapes are undone, and blanks left out. */
function endsWithQuote(bytes: Uint8Array, end: number): boolean {
  if (isQuote(bytes[end - 1])) return true;
  if (!endsInEscape(bytes, end)) return false;
  const tail = decodeNestedEscapes(bytes, Math.max(0, end - nearby), end).bytes;
  return isQuote(tail.findLast((byte) => !isBlank(byte)));
}

/** Whether an escape, or blanks after one, may end at `end`: what they consist of goes back to where one begins. */
function endsInEscape(bytes: Uint8Array, end: number): boolean {
  for (let index = end - 1; index >= Math.max(0, end - nearby); index -= 1) {
    const byte = bytes[index] ?? 0;
    if (markers.has(byte)) return true;
    if (inEscape[byte] !== 1 && !isBlank(byte)) return false;
  }
  return false;
}

function beginsWithQuote(bytes: Uint8Array, start: number): boolean {
  if (isQuote(bytes[start])) return true;
  const head = decodeNestedEscapes(bytes, start, Math.min(bytes.length, start + nearby)).bytes;
  return isQuote(head.find((byte) => !isBlank(byte)));
}

/** 1 for what stands in an escape after its first byte and before its last one. */
const inEscape = new Uint8Array(256);
for (const byte of new TextEncoder().encode('0123456789ABCDEFabcdefghijklmnopqrstuvwxyzXU#;{}')) inEscape[byte] = 1;

/** In a form a plus sign is a blank. */
function isBlank(byte: number | undefined): boolean {
  return byte === plusSign || isSpace(byte);
}

/** A hex digit, `;`, `}`, or the letter of `\n`, `\r` and `\t`. */
function mayEndEscape(byte: number): boolean {
  return (hexValues[byte] ?? 255) < 16 || [0x3b, 0x7d, 0x6e, 0x72, 0x74].includes(byte);
}
