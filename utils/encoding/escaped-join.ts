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
  const head = decodeNestedEscapes(bytes, after, Math.min(bytes.length, after + nearby)).bytes;
  const tail = decodeNestedEscapes(bytes, Math.max(0, before - nearby), before).bytes;
  return isQuote(head.find((byte) => !isBlank(byte))) && isQuote(tail.findLast((byte) => !isBlank(byte)));
}

/** In a form a plus sign is a blank. */
function isBlank(byte: number | undefined): boolean {
  return byte === plusSign || isSpace(byte);
}

/** A hex digit, `;`, `}`, or the letter of `\n`, `\r` and `\t`. */
function mayEndEscape(byte: number): boolean {
  return (hexValues[byte] ?? 255) < 16 || [0x3b, 0x7d, 0x6e, 0x72, 0x74].includes(byte);
}
