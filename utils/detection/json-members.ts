import { createScanner, type ScanError, type SyntaxKind } from 'jsonc-parser';
import type { Field } from './field.ts';

// jsonc-parser declares its token kinds as ambient const enums, which isolated modules cannot read.
const colon: SyntaxKind.ColonToken = 6;
const string: SyntaxKind.StringLiteral = 10;
const noError: ScanError.None = 0;
const endOfText: SyntaxKind.EOF = 17;

/**
 * Every member of a JSON text, at any depth, whose value is a string.
 * Reads tokens, not a tree: depth costs nothing, and a text that is cut off still gives the members before the cut.
 */
export function jsonMembers(text: string): Field[] {
  const fields: Field[] = [];
  const scanner = createScanner(text, true);
  let lastString = '';
  let name: string | null = null;
  for (let token = scanner.scan(); token !== endOfText; token = scanner.scan()) {
    const value = token === string ? scanner.getTokenValue() : null;
    if (name !== null && value !== null) {
      const start = scanner.getTokenOffset() + 1;
      const isClosed = scanner.getTokenError() === noError;
      const end = start + scanner.getTokenLength() - (isClosed ? 2 : 1);
      fields.push({ name, value, raw: text.slice(start, end), start, end });
    }
    name = token === colon ? lastString : null;
    lastString = value ?? '';
  }
  return fields;
}
