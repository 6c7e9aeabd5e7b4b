import { hexNumber, hexValues } from './hex.ts';
import { nextByte } from './next-byte.ts';

/** What an escape at a place of a text stands for. */
interface Escape {
  /** How many bytes it takes up, or 0 where there is no found. */
  length: number;
  /** The code point that it stands for. */
  codePoint: number;
}

/** A way to write characters by others. `read` fills `found` with what stands at `index`. */
export interface EscapeSyntax {
  readonly name: 'json' | 'html' | 'percent';
  /** The byte that each escape begins with. */
  readonly marker: number;
  /** Whether a code point below 256 is a byte of UTF-8 and not a character. */
  readonly givesBytes: boolean;
  readonly read: (bytes: Uint8Array, index: number, end: number, found: Escape) => void;
}

/** What the letter after a backslash stands for. */
export const singleEscapes: ReadonlyMap<number, number> = new Map(
  Object.entries({ '/': '/', '\\': '\\', '"': '"', "'": "'", b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }).map(
    ([letter, character]) => [letter.charCodeAt(0), character.charCodeAt(0)],
  ),
);

/** Escapes of JSON (RFC 8259 section 7), and of scripts: `\x41` and `\u{41}` (ECMA-262, String Literals). */
export const jsonEscapes: EscapeSyntax = {
  name: 'json',
  marker: 0x5c,
  givesBytes: false,
  read(bytes, index, end, found) {
    const letter = bytes[index + 1] ?? 0;
    if (letter === 0x75 && bytes[index + 2] === 0x7b) readCodePoint(bytes, index, end, found);
    else if (letter === 0x75) readUnit(bytes, index, end, found);
    else if (letter === 0x78) set(found, 4, hexNumber(bytes, index + 2, 2, end));
    else set(found, 2, index + 1 < end ? (singleEscapes.get(letter) ?? -1) : -1);
  },
};

/** `\uXXXX`; two of them for a character beyond the basic plane. */
function readUnit(bytes: Uint8Array, index: number, end: number, found: Escape): void {
  const high = hexNumber(bytes, index + 2, 4, end);
  const isPair = high >= 0xd800 && high < 0xdc00 && bytes[index + 6] === 0x5c && bytes[index + 7] === 0x75;
  const low = isPair ? hexNumber(bytes, index + 8, 4, end) : -1;
  if (low >= 0xdc00 && low < 0xe000) set(found, 12, 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
  else set(found, 6, high);
}

/** `\u{X}`, with any number of zeros before the digits that count. */
function readCodePoint(bytes: Uint8Array, index: number, end: number, found: Escape): void {
  const { value, after } = readDigits(bytes, index + 3, end, 16);
  const isClosed = after > index + 3 && after < end && bytes[after] === 0x7d;
  set(found, after + 1 - index, isClosed ? value : -1);
}

/** A number of any length that is at most the last code point, and the index after its digits. */
function readDigits(bytes: Uint8Array, start: number, end: number, base: 10 | 16): { value: number; after: number } {
  let value = 0;
  let after = start;
  while (after < end && after < start + mostDigits) {
    const digit = hexNumber(bytes, after, 1, end);
    if (digit < 0 || digit >= base) break;
    value = Math.min(value * base + digit, 0x110000);
    after += 1;
  }
  return { value, after };
}

/** Leading zeros included; a reference that is longer than this is not looked at. */
const mostDigits = 32;

/** Names of characters, as they stand after the `&`. */
export const namedReferences: readonly (readonly [Uint8Array, number])[] = Object.entries({
  'amp;': '&',
  'lt;': '<',
  'gt;': '>',
  'quot;': '"',
  'apos;': "'",
  'plus;': '+',
  'sol;': '/',
  'lowbar;': '_',
  'equals;': '=',
  'colon;': ':',
}).map(([name, character]) => [new TextEncoder().encode(name), character.charCodeAt(0)]);

/** Character references of HTML: decimal, hexadecimal, and the names of what could stand in or around a key. */
export const htmlReferences: EscapeSyntax = {
  name: 'html',
  marker: 0x26,
  givesBytes: false,
  read(bytes, index, end, found) {
    if (bytes[index + 1] === 0x23) readNumeric(bytes, index, end, found);
    else readNamed(bytes, index, end, found);
  },
};

function readNumeric(bytes: Uint8Array, index: number, end: number, found: Escape): void {
  const isHex = ((bytes[index + 2] ?? 0) | 0x20) === 0x78;
  const first = index + (isHex ? 3 : 2);
  const { value, after } = readDigits(bytes, first, end, isHex ? 16 : 10);
  // The semicolon may be left out, and browsers read it all the same.
  const closed = after < end && bytes[after] === 0x3b ? 1 : 0;
  set(found, after - index + closed, after > first ? value : -1);
}

function readNamed(bytes: Uint8Array, index: number, end: number, found: Escape): void {
  for (const [name, codePoint] of referencesByInitial[bytes[index + 1] ?? 0] ?? [])
    if (index + 1 + name.length <= end && standsAt(bytes, index + 1, name)) {
      set(found, name.length + 1, codePoint);
      return;
    }
  set(found, 0, -1);
}

const referencesByInitial = Array.from({ length: 256 }, (_, byte) =>
  namedReferences.filter(([name]) => name[0] === byte),
);

function standsAt(bytes: Uint8Array, index: number, name: Uint8Array): boolean {
  for (let offset = 0; offset < name.length; offset += 1) if (bytes[index + offset] !== name[offset]) return false;
  return true;
}

/** Percent-encoding (RFC 3986 section 2.1). */
export const percentEscapes: EscapeSyntax = {
  name: 'percent',
  marker: 0x25,
  givesBytes: true,
  read(bytes, index, end, found) {
    const high = hexValues[bytes[index + 1] ?? 0] ?? 255;
    const low = hexValues[bytes[index + 2] ?? 0] ?? 255;
    found.length = (high | low) < 16 && index + 3 <= end ? 3 : 0;
    found.codePoint = 16 * high + low;
  },
};

function set(found: Escape, length: number, codePoint: number): void {
  found.length = codePoint < 0 || codePoint > 0x10ffff ? 0 : length;
  found.codePoint = codePoint;
}

/** Whether an escape of one of the syntaxes stands in the bytes. */
export function hasEscape(bytes: Uint8Array, syntaxes: readonly EscapeSyntax[]): boolean {
  return syntaxes.some((syntax) => hasEscapeIn(bytes, 0, bytes.length, syntax));
}

function hasEscapeIn(bytes: Uint8Array, start: number, end: number, { marker, read }: EscapeSyntax): boolean {
  const found: Escape = { length: 0, codePoint: -1 };
  for (let index = nextByte(bytes, start, end, marker); index < end; index = nextByte(bytes, index + 1, end, marker)) {
    read(bytes, index, end, found);
    if (found.length > 0) return true;
  }
  return false;
}

/** Decoded bytes, and how to find where they came from. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** The index in the source of what the decoded byte at `index` stands for, and for `bytes.length` the end of the source. */
  readonly sourceOf: (index: number) => number;
}

/** The bytes from `start` to before `end` with every escape of one syntax replaced, or null when there is none. Never longer than the source. */
export function decodeEscapes(source: Uint8Array, start: number, end: number, syntax: EscapeSyntax): Decoded | null {
  if (!hasEscapeIn(source, start, end, syntax)) return null;
  const bytes = new Uint8Array(end - start);
  const { written } = replaceEscapes(source, start, end, syntax, bytes, bytes.length);
  return {
    bytes: bytes.subarray(0, written),
    sourceOf: (index) => replaceEscapes(source, start, end, syntax, new Uint8Array(end - start), index).read,
  };
}

/** Now and then the next escape is looked for, and when it is far away what is before it is copied at once. */
const copyMask = 63;

/** Stops before the escape or byte that would write the byte at `limit`. */
function replaceEscapes(
  source: Uint8Array,
  start: number,
  end: number,
  syntax: EscapeSyntax,
  target: Uint8Array,
  limit: number,
): { read: number; written: number } {
  const escaped: Escape = { length: 0, codePoint: -1 };
  const { marker, givesBytes } = syntax;
  let read = start;
  let written = 0;
  while (read < end && written < limit) {
    const byte = source[read] ?? 0;
    if (byte !== marker && (read & copyMask) === 0) {
      const next = source.indexOf(marker, read);
      const length = Math.min((next < 0 ? end : Math.min(next, end)) - read, limit - written);
      if (length > copyMask) {
        target.set(source.subarray(read, read + length), written);
        read += length;
        written += length;
        continue;
      }
    }
    if (byte === marker) syntax.read(source, read, end, escaped);
    if (byte !== marker || escaped.length === 0) {
      target[written++] = byte;
      read += 1;
      continue;
    }
    const after = writeCodePoint(target, written, escaped.codePoint, givesBytes);
    if (after > limit) break;
    read += escaped.length;
    written = after;
  }
  return { read, written };
}

/** Writes a code point as UTF-8 (RFC 3629); returns the index after it. What it stands for is never shorter than its UTF-8. */
export function writeCodePoint(target: Uint8Array, index: number, codePoint: number, asByte: boolean): number {
  if (codePoint < 0x80 || asByte) {
    target[index] = codePoint;
    return index + 1;
  }
  const length = codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  for (let offset = length - 1; offset > 0; offset -= 1)
    target[index + offset] = 0x80 | ((codePoint >> (6 * (length - 1 - offset))) & 0x3f);
  target[index] = ((0xf00 >> length) & 0xff) | (codePoint >> (6 * (length - 1)));
  return index + length;
}
