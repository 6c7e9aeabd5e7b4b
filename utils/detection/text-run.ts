import { base64ByteAt, base64Values, decodedLength } from '@/utils/encoding/base64-bytes.ts';
import { hexNumber, hexValues } from '@/utils/encoding/hex.ts';
import type { Span } from './user-information.ts';

/**
 * At which of the four places from `start` on the base64 digits of a group begin that stands for three bytes of text: bit 0
 * for `start` itself. What is no digit gives anything.
 */
export function textGroupsAt(digits: Uint8Array, start: number, textBytes: Uint8Array): number {
  const first =
    ((base64Values[digits[start] ?? 0] ?? 0) << 18) |
    ((base64Values[digits[start + 1] ?? 0] ?? 0) << 12) |
    ((base64Values[digits[start + 2] ?? 0] ?? 0) << 6) |
    (base64Values[digits[start + 3] ?? 0] ?? 0);
  const second = (first << 6) | (base64Values[digits[start + 4] ?? 0] ?? 0);
  const third = (second << 6) | (base64Values[digits[start + 5] ?? 0] ?? 0);
  const fourth = (third << 6) | (base64Values[digits[start + 6] ?? 0] ?? 0);
  return (
    areText(first, textBytes) |
    (areText(second, textBytes) << 1) |
    (areText(third, textBytes) << 2) |
    (areText(fourth, textBytes) << 3)
  );
}

/** 1 when the three lowest bytes are of a text. */
function areText(bits: number, textBytes: Uint8Array): number {
  return (textBytes[(bits >>> 16) & 0xff] ?? 0) & (textBytes[(bits >>> 8) & 0xff] ?? 0) & (textBytes[bits & 0xff] ?? 0);
}

/**
 * The stretch of text, from the decoded byte at `from` on, around the group of three bytes that begins at `group`, in what
 * the base64 digits from `start` to before `end` stand for.
 */
export function textInBase64Around(
  digits: Uint8Array,
  start: number,
  end: number,
  from: number,
  group: number,
  textBytes: Uint8Array,
): Span {
  const count = decodedLength(end - start);
  let first = group;
  let after = group + 3;
  while (first > from && textBytes[base64ByteAt(digits, start, first - 1)] === 1) first -= 1;
  while (after < count && textBytes[base64ByteAt(digits, start, after)] === 1) after += 1;
  return { start: first, end: after };
}

/** The next stretch of at least `least` bytes of text, from the decoded byte at `from` on, in what hex digits stand for, or null. Looks at every `least`-th byte, and backwards from it only while it is text. */
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
