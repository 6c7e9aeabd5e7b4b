import type { Decoded } from './escapes.ts';

/** How the bytes of a text may be paired into units of UTF-16 (RFC 2781). */
export interface Utf16Reading {
  readonly label: 'utf-16le' | 'utf-16be';
  /** 0 or 1: where the first unit begins. */
  readonly start: number;
}

/**
 * The ways in which bytes could be UTF-16 with at least `least` ASCII characters: their zero bytes stand at even places, or
 * at odd ones. Empty for bytes without enough zeros.
 */
export function utf16Readings(bytes: Uint8Array, least: number): readonly Utf16Reading[] {
  const first = bytes.indexOf(0);
  if (first < 0) return [];
  const zeros = [0, 0];
  for (let index = first; index < bytes.length; index += 1) {
    const isAlone = bytes[index] === 0 && bytes[index - 1] !== 0 && bytes[index + 1] !== 0;
    if (isAlone) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  return [
    ...(odd < least
      ? []
      : ([
          { label: 'utf-16le', start: 0 },
          { label: 'utf-16be', start: 1 },
        ] as const)),
    ...(even < least
      ? []
      : ([
          { label: 'utf-16be', start: 0 },
          { label: 'utf-16le', start: 1 },
        ] as const)),
  ];
}

/** The bytes read so, as UTF-8. */
export function decodeUtf16(bytes: Uint8Array, { label, start }: Utf16Reading): Decoded {
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes.subarray(start));
  const decoded = new TextEncoder().encode(text);
  return {
    bytes: decoded,
    sourceOf: (index) =>
      start + 2 * new TextDecoder('utf-8', { ignoreBOM: true }).decode(decoded.subarray(0, index)).length,
  };
}
