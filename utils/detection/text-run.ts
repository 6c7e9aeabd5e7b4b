import { base64ByteAt, decodedLength } from '@/utils/encoding/base64-bytes.ts';
import { hexValues } from '@/utils/encoding/hex.ts';

/**
 * Whether the base64 digits from `start` to before `end` stand for `least` bytes of text in a row somewhere. Looks at
 * every `least`-th byte, and backwards from it only while it is text, so most of what is no text is never decoded.
 */
export function holdsText(
  digits: Uint8Array,
  start: number,
  end: number,
  least: number,
  textBytes: Uint8Array,
): boolean {
  const count = decodedLength(end - start);
  let from = 0;
  while (from + least <= count) {
    let index = from + least - 1;
    while (index >= from && textBytes[base64ByteAt(digits, start, index)] === 1) index -= 1;
    if (index < from) return true;
    from = index + 1;
  }
  return false;
}

/** The first stretch of at least `least` hex digits at or after `start` and before `end`, or null. */
export function nextHexRun(
  bytes: Uint8Array,
  start: number,
  end: number,
  least: number,
): { start: number; end: number } | null {
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
