import type { Decoded } from './escapes.ts';

const plus = 0x2b;
const backslash = 0x5c;
const quotes = new Set([0x22, 0x27, 0x60]);

/** A stretch of a script in which string literals are joined with `+`, and what they give together. */
export interface JoinedLiterals extends Decoded {
  readonly start: number;
  readonly end: number;
}

/**
 * The next stretch of literals joined with `+` at or after `from`, such as `"abc" + 'def'`, without the quotes around it, or
 * null. A script inside a string of another text may have its quotes and line ends escaped. `text` is the same in ASCII,
 * where it is at hand: engines find a character in a string several times faster than in bytes.
 */
export function nextJoinedLiterals(bytes: Uint8Array, from: number, text: string | null): JoinedLiterals | null {
  const next = (after: number) => (text === null ? bytes.indexOf(plus, after) : text.indexOf('+', after));
  for (let index = next(from); index >= 0; index = next(index + 1)) {
    const join = joinAt(bytes, index);
    if (join !== null) return readJoined(bytes, join, from);
  }
  return null;
}

interface Join {
  /** Of the quote that closes the first literal. */
  readonly start: number;
  /** After the quote that opens the second one. */
  readonly end: number;
}

/** A longer literal is looked at no further: a key is never so long. */
const longestLiteral = 8192;
/** More space than this between literals is not looked at. */
const mostSpace = 200;

function joinAt(bytes: Uint8Array, sign: number): Join | null {
  let start = sign - 1;
  while (start > sign - mostSpace && (isSpace(bytes[start]) || isEscapedSpace(bytes, start - 1))) start -= 1;
  if (!quotes.has(bytes[start] ?? 0)) return null;
  while (bytes[start - 1] === backslash) start -= 1;
  const opening = skipSpace(bytes, sign + 1);
  return quotes.has(bytes[opening] ?? 0) ? { start, end: opening + 1 } : null;
}

/** The index of what comes after space, and after the backslashes before a quote. */
function skipSpace(bytes: Uint8Array, from: number): number {
  let index = from;
  while (
    index < from + mostSpace &&
    (isSpace(bytes[index]) || bytes[index] === backslash || isEscapedSpace(bytes, index - 1))
  )
    index += 1;
  return index;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** `\n`, `\r` and `\t`, as they stand in a string; of either of the two characters. */
function isEscapedSpace(bytes: Uint8Array, index: number): boolean {
  const isLetter = (byte: number | undefined) => byte === 0x6e || byte === 0x72 || byte === 0x74;
  return (
    (bytes[index] === backslash && isLetter(bytes[index + 1])) ||
    (bytes[index + 1] === backslash && isLetter(bytes[index + 2]))
  );
}

function readJoined(bytes: Uint8Array, first: Join, from: number): JoinedLiterals {
  const earliest = Math.max(from, first.start - longestLiteral);
  let start = first.start;
  while (start > earliest && isInside(bytes[start - 1])) start -= 1;
  // Where each literal begins in the source, and after it where it begins in what they give together.
  const starts = [start, 0];
  const joined: number[] = [];
  for (let index = start; index < first.start; index += 1) joined.push(bytes[index] ?? 0);
  let next = first.end;
  for (;;) {
    starts.push(next, joined.length);
    const latest = Math.min(bytes.length, next + longestLiteral);
    while (next < latest && isInside(bytes[next])) joined.push(bytes[next++] ?? 0);
    const join = quotes.has(bytes[next] ?? 0) ? joinAfter(bytes, next) : null;
    if (join === null) break;
    joined.length -= next - join.start;
    next = join.end;
  }
  return { start, end: next, bytes: Uint8Array.from(joined), sourceOf: (index) => sourceIn(starts, index) };
}

/** The last literal that begins at or before `index` holds it. */
function sourceIn(starts: readonly number[], index: number): number {
  let place = starts.length - 2;
  while (place > 0 && (starts[place + 1] ?? 0) > index) place -= 2;
  return (starts[place] ?? 0) + index - (starts[place + 1] ?? 0);
}

/** The join whose first literal is closed by the quote at `quote`. */
function joinAfter(bytes: Uint8Array, quote: number): Join | null {
  const sign = skipSpace(bytes, quote + 1);
  return bytes[sign] === plus ? joinAt(bytes, sign) : null;
}

/** A literal ends at a quote of any kind, or with its line. */
function isInside(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x20 && !quotes.has(byte);
}
