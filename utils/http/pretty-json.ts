import { createScanner } from 'jsonc-parser';

/** A part of a piece, in UTF-16 units from its start. */
export interface JsonToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'key' | 'string' | 'number' | 'literal' | 'punctuation';
}

const pieceSize = 8192;
/** Deeper values stay on their line: a body of brackets alone would otherwise grow by its depth. */
const deepestIndent = 32;

/**
 * Re-indents valid JSON by two spaces in pieces of about 8 KB, so that a long one can be taken in slices. Pieces end
 * after a line feed, or where a line is longer than a piece, after a comma or bracket. Every token stays as it was
 * written: numbers, escapes, duplicate members.
 */
export function* prettyJson(text: string): Generator<string, void> {
  const json = withoutMark(text);
  const scanner = createScanner(json, true);
  const indent = createIndenter();
  // Joined at the end of a piece: a string that grows token by token leaves garbage, and its collection blocks the panel.
  let parts: string[] = [];
  let length = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const start = scanner.getTokenOffset();
    const part = indent(json.slice(start, start + scanner.getTokenLength()));
    const cut = length < pieceSize ? -1 : findCut(parts.at(-1) ?? '', length, part);
    if (cut !== -1) {
      yield parts.join('') + part.slice(0, cut);
      parts = [];
      length = 0;
    }
    const rest = part.slice(Math.max(cut, 0));
    parts.push(rest);
    length += rest.length;
  }
  if (length > 0) yield parts.join('');
}

/** The tokens of one piece of `prettyJson`, for colouring. A string that a colon follows is a key. */
export function* jsonTokens(piece: string): Generator<JsonToken, void> {
  let string: JsonToken | null = null;
  for (const [start, end] of scanTokens(piece)) {
    const kind = kindOf(piece.charAt(start));
    if (string !== null) yield piece.charAt(start) === ':' ? { ...string, kind: 'key' } : string;
    string = kind === 'string' ? { start, end, kind } : null;
    if (string === null) yield { start, end, kind };
  }
  if (string !== null) yield string;
}

/** The text without a byte order mark before it, which is let pass, as `Response.json()` does (RFC 8259 section 8.1). */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Where in `part` a full piece of this length, whose last part is `before`, ends: after its line feed, or before it all when the line itself is too long; -1 for nowhere. */
function findCut(before: string, length: number, part: string): number {
  const lineFeed = part.indexOf('\n');
  if (lineFeed !== -1) return lineFeed + 1;
  return length >= 2 * pieceSize && ',[]{}'.includes(before.slice(-1)) ? 0 : -1;
}

/** Gives each token of a JSON text, in order, the line feed and indentation that belong before or after it. */
function createIndenter(): (token: string) => string {
  let depth = 0;
  let opened = false;
  const lineBreak = (): string => `\n${'  '.repeat(depth)}`;
  return (token) => {
    const closes = token === '}' || token === ']';
    const breaks = opened !== closes && depth <= deepestIndent;
    if (closes) depth--;
    const before = breaks ? lineBreak() : '';
    opened = token === '{' || token === '[';
    if (opened) depth++;
    if (token === ',' && depth <= deepestIndent) return before + token + lineBreak();
    return before + (token === ':' ? ': ' : token);
  };
}

/** Start and end of every token; white space lies between them. */
function* scanTokens(text: string): Generator<readonly [start: number, end: number], void> {
  const scanner = createScanner(text, true);
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan())
    yield [scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength()];
}

function kindOf(first: string): JsonToken['kind'] {
  if (first === '"') return 'string';
  if (/[-\d]/.test(first)) return 'number';
  return /[[\]{},:]/.test(first) ? 'punctuation' : 'literal';
}
