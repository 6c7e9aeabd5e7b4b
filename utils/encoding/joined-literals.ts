import { isEscapedJoin } from './escaped-join.ts';
import type { Decoded } from './escapes.ts';
import { createPlusSigns, mayHoldPlusSign, plusSign } from './plus-signs.ts';
import { isQuote, isSpace, mostSpace } from './script-bytes.ts';

const backslash = 0x5c;
/** Literals are joined into so many bytes at first. */
const firstRoom = 256;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a script in which string literals are joined with `+`, and what they give together. */
export interface JoinedLiterals extends Decoded, Span {
  readonly escaped: false;
}

/** A stretch in which the quotes of such literals are escaped: its escapes are to be undone first. */
export interface EscapedLiterals extends Span {
  readonly escaped: true;
}

/** So far on both sides of a plus sign between escaped literals their stretch goes. */
const escapedReach = 4096;

/**
 * Every stretch of literals joined with `+`, such as `"abc" + 'def'`, without the quotes around it. A script inside a string
 * of another text may have its quotes and line ends escaped with backslashes; where they are escaped otherwise, as in
 * `&quot;abc&quot; + &quot;def&quot;`, the stretch around is given as it is. `text` is the same as a string, where it is at hand.
 */
export function* joinedLiterals(
  bytes: Uint8Array,
  text: string | null,
): Generator<JoinedLiterals | EscapedLiterals, void> {
  if (text === null && !mayHoldPlusSign(bytes)) return;
  const signs = createPlusSigns(bytes, text);
  let from = 0;
  let escaped: EscapedLiterals | null = null;
  for (let sign = signs.next(0); sign !== null; sign = signs.next(Math.max(sign.end, from))) {
    const join = joinAt(bytes, sign.start);
    if (join !== null) {
      const joined = readJoined(bytes, join, from, bytes.length);
      yield joined;
      from = joined.end;
      const other = joinAfterPlus(bytes, join);
      if (other !== null) yield readJoined(bytes, other, join.start + 1, other.end + longestLiteral);
    } else if (isEscapedJoin(bytes, sign)) {
      const end = Math.min(bytes.length, sign.end + escapedReach);
      if (escaped !== null && sign.start < escaped.end) escaped = { start: escaped.start, end, escaped: true };
      else {
        if (escaped !== null) yield escaped;
        escaped = { start: Math.max(0, sign.start - escapedReach), end, escaped: true };
      }
    }
  }
  if (escaped !== null) yield escaped;
}

interface Join {
  /** Of the quote that closes the first literal. */
  readonly start: number;
  /** After the quote that opens the second one. */
  readonly end: number;
}

/** A longer literal is looked at no further: a key is never so long. */
const longestLiteral = 8192;

/** In a form a plus sign is a blank. */
function joinAt(bytes: Uint8Array, sign: number): Join | null {
  let start = sign - 1;
  while (start > sign - mostSpace && (isSpace(bytes[start]) || isEscapedSpace(bytes, start - 1))) start -= 1;
  if (!isQuote(bytes[start])) return null;
  while (bytes[start - 1] === backslash) start -= 1;
  const opening = skipSpace(bytes, sign + 1, plusSign);
  return isQuote(bytes[opening]) ? { start, end: opening + 1 } : null;
}

/** The index of what comes after space, and after the backslashes before a quote; `blank` is what counts as space too. */
function skipSpace(bytes: Uint8Array, from: number, blank: number): number {
  let index = from;
  for (; index < from + mostSpace; index += 1) {
    const byte = bytes[index];
    if (!isSpace(byte) && byte !== backslash && byte !== blank && !isEscapedSpace(bytes, index - 1)) break;
  }
  return index;
}

/** `\n`, `\r` and `\t`, as they stand in a string; of either of the two characters. */
function isEscapedSpace(bytes: Uint8Array, index: number): boolean {
  const isLetter = (byte: number | undefined) => byte === 0x6e || byte === 0x72 || byte === 0x74;
  return (
    (bytes[index] === backslash && isLetter(bytes[index + 1])) ||
    (bytes[index + 1] === backslash && isLetter(bytes[index + 2]))
  );
}

/** No literal is joined that begins at `until` or later. */
function readJoined(bytes: Uint8Array, first: Join, from: number, until: number): JoinedLiterals {
  const earliest = Math.max(from, first.start - longestLiteral);
  let start = first.start;
  while (start > earliest && isInside(bytes[start - 1])) start -= 1;
  // Where each literal begins in the source, and after it where it begins in what they give together.
  let starts: Int32Array = new Int32Array(firstRoom);
  starts[0] = start;
  let literals = 1;
  let joined: Uint8Array = new Uint8Array(firstRoom);
  let length = 0;
  let opened = start;
  let join: Join | null = first;
  let next = first.start;
  for (;;) {
    const closed = join?.start ?? next;
    if (length + closed - opened > joined.length)
      joined = withRoom(new Uint8Array(2 * (length + closed - opened)), joined);
    for (let index = opened; index < closed; index += 1) joined[length++] = bytes[index] ?? 0;
    if (join === null) break;
    next = join.end;
    if (2 * literals === starts.length) starts = withRoom(new Int32Array(4 * literals), starts);
    starts[2 * literals] = next;
    starts[2 * literals + 1] = length;
    literals += 1;
    opened = next;
    const latest = Math.min(bytes.length, opened + longestLiteral);
    while (next < latest && isInside(bytes[next])) next += 1;
    join = next < until && isQuote(bytes[next]) ? joinAfter(bytes, next) : null;
  }
  const known = starts.subarray(0, 2 * literals);
  const sourceOf = (index: number) => sourceIn(known, index);
  return { start, end: next, escaped: false, bytes: joined.subarray(0, length), sourceOf };
}

function withRoom<Numbers extends Uint8Array | Int32Array>(larger: Numbers, filled: Numbers): Numbers {
  larger.set(filled);
  return larger;
}

/** The last literal that begins at or before `index` holds it. */
function sourceIn(starts: Int32Array, index: number): number {
  let place = starts.length - 2;
  while (place > 0 && (starts[place + 1] ?? 0) > index) place -= 2;
  return (starts[place] ?? 0) + index - (starts[place + 1] ?? 0);
}

/** The join whose first literal is closed by the quote at `quote`. */
function joinAfter(bytes: Uint8Array, quote: number): Join | null {
  // As minifiers write it.
  const isPlain = bytes[quote + 1] === plusSign && isQuote(bytes[quote + 2]) && bytes[quote - 1] !== backslash;
  if (isPlain) return { start: quote, end: quote + 3 };
  const sign = skipSpace(bytes, quote + 1, backslash);
  return bytes[sign] === plusSign ? joinAt(bytes, sign) : null;
}

/** In `"+"+"abc"` the first plus sign can as well be a literal that the second one joins to the next. */
function joinAfterPlus(bytes: Uint8Array, first: Join): Join | null {
  const closing = first.end - 1;
  const isLiteral = closing === first.start + 2 && bytes[first.start] === bytes[closing];
  return isLiteral ? joinAfter(bytes, closing) : null;
}

/** A literal ends at a quote of any kind, or with its line. */
function isInside(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x20 && !isQuote(byte);
}
