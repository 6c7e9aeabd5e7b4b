import { decodeNestedEscapes } from './nested-escapes.ts';

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

/**
 * How a plus sign begins where an encoder leaves blanks alone, and what comes next when it is one, or is escaped once more.
 * Other encoders escape all that is no letter: that is one long run.
 */
const spellings: readonly { readonly start: string; readonly next: ReadonlySet<number> | null }[] = [
  { start: '+', next: null },
  { start: '\\u00', next: new Set(codes('25')) },
  { start: '&#', next: new Set(codes('xX0342')) },
  { start: '&amp;#', next: new Set(codes('xX0342')) },
];

function codes(characters: string): number[] {
  return [...characters].map((character) => character.charCodeAt(0));
}

/** The plus signs of a script, as they are or escaped. `text` is the same in ASCII, where it is at hand. */
export function createPlusSigns(bytes: Uint8Array, text: string | null): PlusSigns {
  const all = spellings.map(({ start, next }) => createSpelling(bytes, text, start, next));
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
function createSpelling(bytes: Uint8Array, text: string | null, start: string, next: ReadonlySet<number> | null) {
  const find = text === null ? finderOf(bytes, start) : (from: number) => text.indexOf(start, from);
  let found: PlusSign | null = null;
  let isLast = false;
  return (from: number): PlusSign | null => {
    if (isLast || (found !== null && found.start >= from)) return found;
    found = null;
    for (let index = find(from); index >= 0 && found === null; index = find(index + 1))
      if (next === null) found = { start: index, end: index + 1 };
      else if (next.has(bytes[index + start.length] ?? 0)) found = readSign(bytes, index);
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

function finderOf(bytes: Uint8Array, start: string): (from: number) => number {
  const wanted = codes(start);
  const first = wanted[0] ?? 0;
  return (from) => {
    let index = bytes.indexOf(first, from);
    while (index >= 0 && !wanted.every((byte, offset) => bytes[index + offset] === byte))
      index = bytes.indexOf(first, index + 1);
    return index;
  };
}
