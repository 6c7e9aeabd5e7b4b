import type { Decoded } from './escapes.ts';

/** A stretch that can be read as UTF-16 (RFC 2781) in a byte order. */
export interface Utf16Stretch {
  readonly label: 'utf-16le' | 'utf-16be';
  readonly start: number;
  readonly end: number;
}

/** ASCII in UTF-16 has a zero byte in each unit; so many units that are not ASCII may stand between, before and after. */
const mostBeside = 16;

/**
 * The next stretch at or after `from` with at least `least` ASCII characters of UTF-16, in either byte order, since ASCII
 * alone does not tell them apart; or null.
 */
export function nextUtf16(
  bytes: Uint8Array,
  from: number,
  least: number,
): readonly [Utf16Stretch, Utf16Stretch] | null {
  for (let first = nextZero(bytes, from); first >= 0; ) {
    let zeros = 1;
    let last = first;
    let next = nextZero(bytes, first + 1);
    // Two zeros side by side, or an odd number of bytes between them, are no text of one byte order.
    while (next >= 0 && next - last <= 2 * mostBeside && (next - last) % 2 === 0) {
      zeros += 1;
      last = next;
      next = nextZero(bytes, next + 1);
    }
    if (zeros >= least)
      return [stretchFrom(bytes, 'utf-16le', first - 1, last + 1), stretchFrom(bytes, 'utf-16be', first, last + 2)];
    first = next;
  }
  return null;
}

/** Zeros side by side, or a byte apart, are found without a call into the engine. */
function nextZero(bytes: Uint8Array, from: number): number {
  if (bytes[from] === 0) return from;
  return bytes[from + 1] === 0 ? from + 1 : bytes.indexOf(0, from);
}

/** Whole units only, from the one at `first` on, which may be cut off by the start of the bytes. */
function stretchFrom(bytes: Uint8Array, label: Utf16Stretch['label'], first: number, after: number): Utf16Stretch {
  const known = first < 0 ? first + 2 : first;
  const start = known - 2 * Math.min(mostBeside, known >> 1);
  const end = Math.min(bytes.length, after + 2 * mostBeside);
  return { label, start, end: end - ((end - start) % 2) };
}

// To make one costs more than a short text does.
const decoders = {
  'utf-16le': new TextDecoder('utf-16le', { ignoreBOM: true }),
  'utf-16be': new TextDecoder('utf-16be', { ignoreBOM: true }),
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
};
const encoder = new TextEncoder();

/** A stretch as UTF-8. */
export function decodeUtf16(bytes: Uint8Array, { label, start, end }: Utf16Stretch): Decoded {
  const decoded = encoder.encode(decoders[label].decode(bytes.subarray(start, end)));
  return {
    bytes: decoded,
    sourceOf: (index) => start + 2 * decoders['utf-8'].decode(decoded.subarray(0, index)).length,
  };
}
