import { type EscapeSyntax, htmlReferences, jsonEscapes } from './escapes.ts';
import { decodeNestedEscapes } from './nested-escapes.ts';
import { nextByte } from './next-byte.ts';

export const plusSign = 0x2b;
const backslash = 0x5c;

export interface PlusSign {
  readonly start: number;
  readonly end: number;
}

/** Finds plus signs, in ascending order. */
export interface PlusSigns {
  /** The next one at or after `from`, which must not be less than in the call before; or null. */
  next(from: number): PlusSign | null;
}

interface Spelling {
  readonly start: string;
  readonly bytes: readonly number[];
  /** How what begins with it is read; null for the sign as it is. */
  readonly syntax: EscapeSyntax | null;
}

/**
 * How a plus sign begins where an encoder leaves blanks alone. Other encoders escape all that is no letter: one long run.
 * Each one costs a search of every text.
 */
const spellings: readonly Spelling[] = [
  { start: '+', bytes: bytesOf('+'), syntax: null },
  { start: '\\u00', bytes: bytesOf('\\u00'), syntax: jsonEscapes },
  { start: '&#', bytes: bytesOf('&#'), syntax: htmlReferences },
];

function bytesOf(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

/** 1 for what a spelling begins with. */
const mayStart = new Uint8Array(256);
for (const { bytes } of spellings) mayStart[bytes[0] ?? 0] = 1;

/** Whether there may be such a sign. Most of what is decoded is short and has none. */
export function mayHoldPlusSign(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) if (mayStart[bytes[index] ?? 0] === 1) return true;
  return false;
}

/** A plus sign, or `&` and `\`, by which it can be escaped once more. */
const worthReading = new Set([plusSign, 0x26, backslash]);

/** 1 for what can come after the sign: space, a quote, what an escape begins with, and the sign of a form, which is a blank. */
const mayFollow = new Uint8Array(256);
for (const byte of new TextEncoder().encode(' \t\n\r"\'`%&\\+')) mayFollow[byte] = 1;

/** The plus signs that may join literals of a script, as they are or escaped. `text` is the same as a string, where it is at hand. */
export function createPlusSigns(bytes: Uint8Array, text: string | null): PlusSigns {
  const all = spellings.map((spelling) => createSpelling(bytes, text, spelling));
  return {
    next(from) {
      let first: PlusSign | null = null;
      for (const spelling of all) {
        const sign = spelling(from);
        if (sign !== null && (first === null || sign.start < first.start)) first = sign;
      }
      return first;
    },
  };
}

/** Remembers what it found until that is passed: otherwise a rare spelling would be looked for again and again. */
function createSpelling(bytes: Uint8Array, text: string | null, spelling: Spelling) {
  const { syntax } = spelling;
  const find = finderOf(bytes, text, spelling);
  const read = { length: 0, codePoint: 0 };
  let found: PlusSign | null = null;
  let isLast = false;
  return (from: number): PlusSign | null => {
    if (isLast || (found !== null && found.start >= from)) return found;
    found = null;
    for (let index = find(from); index >= 0 && found === null; index = find(index + 1))
      if (syntax === null) {
        if (mayFollow[bytes[index + 1] ?? 0] === 1) found = { start: index, end: index + 1 };
      } else {
        syntax.read(bytes, index, bytes.length, read);
        if (worthReading.has(read.codePoint)) found = readSign(bytes, index);
      }
    isLast = found === null;
    return found;
  };
}

/** Zeros before its digits included, and escaped once more. */
const longestSign = 24;

function readSign(bytes: Uint8Array, index: number): PlusSign | null {
  const decoded = decodeNestedEscapes(bytes, index, Math.min(bytes.length, index + longestSign));
  if (decoded.bytes[0] !== plusSign) return null;
  let start = index;
  while (bytes[start - 1] === backslash) start -= 1;
  return { start, end: decoded.sourceOf(1) };
}

/** Engines find a character in a string several times faster than in bytes, of which only ASCII has as many. */
function finderOf(bytes: Uint8Array, text: string | null, spelling: Spelling): (from: number) => number {
  const { start } = spelling;
  if (text?.length === bytes.length) return (from) => text.indexOf(start, from);
  if (text?.includes(start) === false) return () => -1;
  const [first = 0, ...others] = spelling.bytes;
  const [second] = others;
  const { length } = bytes;
  return (from) => {
    let index = nextByte(bytes, from, length, first);
    while (
      index < length &&
      second !== undefined &&
      !(bytes[index + 1] === second && continues(bytes, index + 1, others))
    )
      index = nextByte(bytes, index + 1, length, first);
    return index < length ? index : -1;
  };
}

function continues(bytes: Uint8Array, index: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, offset) => bytes[index + offset] === byte);
}
