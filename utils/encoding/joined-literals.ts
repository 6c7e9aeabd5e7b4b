import type { Decoded } from './escapes.ts';

const plus = 0x2b;
const backslash = 0x5c;
/** 1 for `"`, `'` and `` ` ``. */
const quotes = new Uint8Array(256);
for (const quote of [0x22, 0x27, 0x60]) quotes[quote] = 1;
/** Literals are joined into so many bytes at first. */
const firstRoom = 256;

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
  if (quotes[bytes[start] ?? 0] === 0) return null;
  while (bytes[start - 1] === backslash) start -= 1;
  const opening = skipSpace(bytes, sign + 1);
  return quotes[bytes[opening] ?? 0] === 1 ? { start, end: opening + 1 } : null;
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
  let joined: Uint8Array = new Uint8Array(firstRoom);
  let length = 0;
  const add = (from: number, to: number) => {
    if (length + to - from > joined.length) joined = enlarged(joined, 2 * (length + to - from));
    for (let index = from; index < to; index += 1) joined[length++] = bytes[index] ?? 0;
  };
  add(start, first.start);
  let next = first.end;
  for (;;) {
    starts.push(next, length);
    const opened = next;
    const latest = Math.min(bytes.length, opened + longestLiteral);
    while (next < latest && isInside(bytes[next])) next += 1;
    const join = quotes[bytes[next] ?? 0] === 1 ? joinAfter(bytes, next) : null;
    add(opened, join?.start ?? next);
    if (join === null) break;
    next = join.end;
  }
  return { start, end: next, bytes: joined.subarray(0, length), sourceOf: (index) => sourceIn(starts, index) };
}

function enlarged(bytes: Uint8Array, length: number): Uint8Array {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
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
  return byte !== undefined && byte >= 0x20 && quotes[byte] === 0;
}
