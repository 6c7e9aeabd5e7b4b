import { type Decoded, namedReferences, singleEscapes, writeCodePoint } from './escapes.ts';
import { hexNumber, hexValues } from './hex.ts';

/**
 * The bytes from `start` to before `end` with the escapes of all syntaxes undone at once, again and again until none is
 * left; also where one syntax goes through the middle of an escape of another, as in `&#6%35;`. HTML references need their
 * semicolon. Never longer than the source.
 */
export function decodeNestedEscapes(source: Uint8Array, start: number, end: number): Decoded {
  const output: Output = {
    bytes: new Uint8Array(end - start),
    origins: new Int32Array(end - start),
    ways: new Uint16Array(end - start),
    length: 0,
  };
  for (let index = start; index < end; index += 1) {
    output.bytes[output.length] = source[index] ?? 0;
    output.origins[output.length] = index;
    output.ways[output.length] = 0;
    output.length += 1;
    while (endsEscape(output)) replaceLast(output);
  }
  const { bytes, origins, length } = output;
  return {
    bytes: bytes.subarray(0, length),
    sourceOf: (index) => (index < length ? (origins[index] ?? start) : end),
  };
}

/** What is written so far. */
interface Output {
  readonly bytes: Uint8Array;
  /** Where in the source each byte, or the character that it belongs to, begins. */
  readonly origins: Int32Array;
  /**
   * How each byte was written: 0 as it is, else three times what its escape began with, and 1 for a backslash or 2. Encoders
   * write a mark like another one.
   */
  readonly ways: Uint16Array;
  length: number;
}

/** The escape that the last bytes are: how many they are, and the code point that they stand for. One at a time is read. */
const last = { length: 0, codePoint: 0, isByte: false };

const percent = 0x25;
const backslash = 0x5c;
const semicolon = 0x3b;
const closingBrace = 0x7d;

/** Whether an escape ends with the last byte; notes it in `last`. */
function endsEscape({ bytes, ways, length }: Output): boolean {
  const byte = bytes[length - 1] ?? 0;
  if (byte === semicolon) return endsReference(bytes, length);
  if (byte === closingBrace) return endsCodePoint(bytes, length);
  if ((hexValues[byte] ?? 255) < 16) {
    if (bytes[length - 3] === percent && note(3, hexNumber(bytes, length - 2, 2, length), true)) return true;
    if (bytes[length - 4] === backslash && bytes[length - 3] === 0x78)
      return note(4, hexNumber(bytes, length - 2, 2, length));
    if (bytes[length - 6] === backslash && bytes[length - 5] === 0x75)
      return note(6, hexNumber(bytes, length - 4, 4, length));
  }
  if (bytes[length - 2] !== backslash) return false;
  // After the backslash that `\x5c` stands for, one that is not escaped begins an escape of its own.
  const isPair = byte !== backslash || ways[length - 2] === ways[length - 1];
  return isPair && note(2, singleEscapes.get(byte) ?? -1);
}

function note(length: number, codePoint: number, isByte = false): boolean {
  last.length = length;
  last.codePoint = codePoint;
  last.isByte = isByte;
  return codePoint >= 0 && codePoint <= 0x10ffff;
}

/** Leading zeros included, as many digits as a character reference is looked at for. */
const mostDigits = 12;

/** `\u{X}`. */
function endsCodePoint(bytes: Uint8Array, length: number): boolean {
  const first = startOfDigits(bytes, length - 1, 16);
  if (bytes[first - 1] !== 0x7b || bytes[first - 2] !== 0x75 || bytes[first - 3] !== backslash) return false;
  return note(length - first + 3, readNumber(bytes, first, length - 1, 16));
}

/** `&#D;`, `&#xX;` or the name of a character. */
function endsReference(bytes: Uint8Array, length: number): boolean {
  const beforeLast = bytes[length - 2] ?? 0;
  if ((hexValues[beforeLast] ?? 255) < 16) {
    const decimal = startOfDigits(bytes, length - 1, 10);
    if (isNumeric(bytes, decimal - 1)) return note(length - decimal + 2, readNumber(bytes, decimal, length - 1, 10));
    const hex = startOfDigits(bytes, length - 1, 16);
    if (((bytes[hex - 1] ?? 0) | 0x20) === 0x78 && isNumeric(bytes, hex - 2))
      return note(length - hex + 3, readNumber(bytes, hex, length - 1, 16));
  }
  for (const [name, codePoint] of namedReferences)
    if (bytes[length - name.length - 1] === 0x26 && endsWith(bytes, length, name))
      return note(name.length + 1, codePoint);
  return false;
}

function endsWith(bytes: Uint8Array, length: number, end: Uint8Array): boolean {
  return end.every((byte, index) => bytes[length - end.length + index] === byte);
}

function isNumeric(bytes: Uint8Array, numberSign: number): boolean {
  return bytes[numberSign] === 0x23 && bytes[numberSign - 1] === 0x26;
}

function startOfDigits(bytes: Uint8Array, end: number, base: 10 | 16): number {
  let start = end;
  while (start > end - mostDigits && (hexValues[bytes[start - 1] ?? 0] ?? 255) < base) start -= 1;
  return start;
}

/** The number that the digits stand for, at most one more than the last code point; -1 without digits. */
function readNumber(bytes: Uint8Array, start: number, end: number, base: 10 | 16): number {
  let value = start < end ? 0 : -1;
  for (let index = start; index < end; index += 1)
    value = Math.min(value * base + (hexValues[bytes[index] ?? 0] ?? 0), 0x110000);
  return value;
}

/** Puts what the escape in `last` stands for in its place. */
function replaceLast(output: Output): void {
  const { bytes, origins, ways } = output;
  const first = output.length - last.length;
  const high = highSurrogateBefore(bytes, first);
  const isPair = high >= 0 && last.codePoint >= 0xdc00 && last.codePoint < 0xe000;
  const codePoint = isPair ? 0x10000 + ((high - 0xd800) << 10) + (last.codePoint - 0xdc00) : last.codePoint;
  const index = isPair ? first - 3 : first;
  const way = 3 * (ways[first] ?? 0) + (bytes[first] === backslash ? 1 : 2);
  output.length = writeCodePoint(bytes, index, codePoint, last.isByte);
  for (let after = index; after < output.length; after += 1) {
    origins[after] = origins[index] ?? 0;
    ways[after] = way;
  }
}

/** The high surrogate that was written just before `index`, as if it were a character, or -1. */
function highSurrogateBefore(bytes: Uint8Array, index: number): number {
  const middle = bytes[index - 2] ?? 0;
  if (bytes[index - 3] !== 0xed || middle < 0xa0 || middle > 0xaf) return -1;
  return 0xd000 | ((middle & 0x3f) << 6) | ((bytes[index - 1] ?? 0) & 0x3f);
}
