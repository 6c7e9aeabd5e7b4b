/** The value, 0 to 15, of each byte as a digit of base16 (RFC 4648 section 8) in either case, or 255. */
export const hexValues: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : 255;
});

/** The value of the `count` hex digits at `index`, or -1 when there are fewer before `end`. At most seven digits. */
export function hexNumber(bytes: Uint8Array, index: number, count: number, end: number): number {
  if (index + count > end) return -1;
  let value = 0;
  for (let offset = 0; offset < count; offset += 1) {
    const digit = hexValues[bytes[index + offset] ?? 0] ?? 255;
    if (digit === 255) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** The bytes of the pairs of hex digits from `start` to before `end`, which must all be digits; an odd one at the end is ignored. */
export function decodeHex(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const decoded = new Uint8Array((end - start) >> 1);
  for (let index = 0; index < decoded.length; index += 1) decoded[index] = hexNumber(bytes, start + 2 * index, 2, end);
  return decoded;
}
