/** What is told of JSON in bytes: everything that gives it its structure, and nothing of its values. */
export interface JsonStructureListener {
  /** A brace or bracket opens at `at` in the chunk. `depth` is how many are open around it. */
  open(at: number, depth: number, isList: boolean): void;
  /** Returns whether it closes anything: one too many is passed over. */
  close(at: number, depth: number, isList: boolean): boolean;
  comma(at: number, depth: number): void;
  /** A string ends with the quote at `at`; `length` bytes, both quotes included, some perhaps in earlier chunks. */
  string(at: number, depth: number, length: number): void;
}

const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** A reader of JSON that takes it in chunks. It does not check it: brackets are counted, not matched. */
export function createJsonStructureReader(listener: JsonStructureListener): (chunk: Uint8Array) => void {
  let depth = 0;
  let isInString = false;
  /** Whether the last chunk ended in a string, with a backslash that escapes the next byte. */
  let isEscaped = false;
  /** Where the open string began, counted from the first byte of the current chunk. */
  let stringStart = 0;

  function readString(chunk: Uint8Array, from: number): number {
    const start = isEscaped ? from + 1 : from;
    isEscaped = false;
    for (let at = chunk.indexOf(quote, start); at >= 0; at = chunk.indexOf(quote, at + 1)) {
      if (countBackslashes(chunk, start, at) % 2 === 1) continue;
      isInString = false;
      listener.string(at, depth, at + 1 - stringStart);
      return at + 1;
    }
    isEscaped = countBackslashes(chunk, start, chunk.length) % 2 === 1;
    return chunk.length;
  }

  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (isInString) at = readString(chunk, at);
      // Strings are most of a HAR; what stands between them is read byte by byte.
      for (; at < chunk.length && !isInString; at++) {
        const byte = chunk[at];
        if (byte === quote) {
          isInString = true;
          stringStart = at;
        } else if (byte === comma) listener.comma(at, depth);
        else if (byte === openBrace || byte === openBracket) listener.open(at, depth++, byte === openBracket);
        else if (byte === closeBrace || byte === closeBracket)
          depth -= listener.close(at, depth - 1, byte === closeBracket) ? 1 : 0;
      }
    }
    stringStart -= chunk.length;
  };
}

/** How many backslashes stand directly before `end`, none before `start` counted. */
function countBackslashes(chunk: Uint8Array, start: number, end: number): number {
  let first = end;
  while (first > start && chunk[first - 1] === backslash) first--;
  return end - first;
}
