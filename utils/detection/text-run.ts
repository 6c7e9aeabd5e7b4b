import { base64ByteAt, base64Values, decodedLength } from '@/utils/encoding/base64-bytes.ts';
import { hexNumber, hexValues } from '@/utils/encoding/hex.ts';
import type { Span } from './user-information.ts';

/**
 * The next stretch of at least `least` bytes of text, from the decoded byte at `from` on, in what the base64 digits from
 * `start` to before `end` stand for, or null. So many bytes hold some whole groups of three: it looks at every so manieth
 * group, and around it only where that is text.
 */
export function nextTextInBase64(
  digits: Uint8Array,
  start: number,
  end: number,
  from: number,
  least: number,
  textBytes: Uint8Array,
): Span | null {
  const step = Math.floor((least - 2) / 3);
  const count = decodedLength(end - start);
  // Too short to hold a group for sure: all of it may be text.
  if (step < 1) return from + least <= count ? { start: from, end: count } : null;
  const groups = (end - start) >> 2;
  for (let group = Math.floor(from / 3) + step - (from === 0 ? 1 : 0); group < groups; group += step) {
    if (!groupIsText(digits, start + 4 * group, textBytes)) continue;
    let first = 3 * group;
    let after = first + 3;
    while (first > from && textBytes[base64ByteAt(digits, start, first - 1)] === 1) first -= 1;
    while (after < count && textBytes[base64ByteAt(digits, start, after)] === 1) after += 1;
    if (after - first >= least) return { start: first, end: after };
    group = Math.floor(after / 3);
  }
  return null;
}

function groupIsText(digits: Uint8Array, index: number, textBytes: Uint8Array): boolean {
  const second = base64Values[digits[index + 1] ?? 0] ?? 0;
  const third = base64Values[digits[index + 2] ?? 0] ?? 0;
  const bits =
    (((base64Values[digits[index] ?? 0] ?? 0) << 18) |
      (second << 12) |
      (third << 6) |
      (base64Values[digits[index + 3] ?? 0] ?? 0)) >>>
    0;
  return (
    ((textBytes[(bits >>> 16) & 0xff] ?? 0) & (textBytes[(bits >>> 8) & 0xff] ?? 0) & (textBytes[bits & 0xff] ?? 0)) ===
    1
  );
}

/** As `nextTextInBase64`, of hex digits. Looks at every `least`-th byte, and backwards from it only while it is text. */
export function nextTextInHex(
  digits: Uint8Array,
  start: number,
  end: number,
  from: number,
  least: number,
  textBytes: Uint8Array,
): Span | null {
  const count = (end - start) >> 1;
  const isText = (index: number) => textBytes[hexNumber(digits, start + 2 * index, 2, end)] === 1;
  for (let first = from; first + least <= count; ) {
    let index = first + least - 1;
    while (index >= first && isText(index)) index -= 1;
    if (index >= first) {
      first = index + 1;
      continue;
    }
    let after = first + least;
    while (after < count && isText(after)) after += 1;
    return { start: first, end: after };
  }
  return null;
}

/** The first stretch of at least `least` hex digits at or after `start` and before `end`, or null. */
export function nextHexRun(bytes: Uint8Array, start: number, end: number, least: number): Span | null {
  let from = start;
  while (from + least <= end) {
    let index = from + least - 1;
    while (index >= from && isHex(bytes, index)) index -= 1;
    if (index >= from) {
      from = index + 1;
      continue;
    }
    let after = from + least;
    while (after < end && isHex(bytes, after)) after += 1;
    return { start: from, end: after };
  }
  return null;
}

function isHex(bytes: Uint8Array, index: number): boolean {
  return (hexValues[bytes[index] ?? 0] ?? 255) < 16;
}
