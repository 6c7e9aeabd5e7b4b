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
  let piece = '';
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const start = scanner.getTokenOffset();
    const part = indent(json.slice(start, start + scanner.getTokenLength()));
    const cut = piece.length < pieceSize ? -1 : findCut(piece, part);
    if (cut === -1) piece += part;
    else {
      yield piece + part.slice(0, cut);
      piece = part.slice(cut);
    }
  }
  if (piece !== '') yield piece;
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

/** Where in `part` a full piece ends: after its line feed, or before it all when the line itself is too long; -1 for nowhere. */
function findCut(piece: string, part: string): number {
  const lineFeed = part.indexOf('\n');
  if (lineFeed !== -1) return lineFeed + 1;
  return piece.length >= 2 * pieceSize && ',[]{}'.includes(piece.slice(-1)) ? 0 : -1;
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
