import { findNodeAtLocation, type ParseError, parse as parseTolerantJson, parseTree } from 'jsonc-parser';
import { type Document, isNode, LineCounter, parseDocument as parseYaml } from 'yaml';
import { findJsonError } from '@/utils/http/json-error.ts';
import { type ImportProblem, type Path, toPointer } from './located.ts';

export interface ParsedDocument {
  /** As far as it could be read; undefined when nothing could. */
  readonly value: unknown;
  /** What is wrong with the syntax, each with its line and column. */
  readonly problems: readonly ImportProblem[];
  /** Where a value stands, in words: its line and its JSON Pointer. */
  readonly where: (path: Path) => string;
}

/** So many uses of an anchor make a document that is small as a text and huge when it is read. */
const mostAliases = 1000;

/** Reads a document that is JSON, or else YAML 1.2. What is good of a broken one is kept. Never throws. */
export function parseDocument(text: string): ParsedDocument {
  const whole = text.replace(/^\uFEFF/, '');
  try {
    // A flow mapping of YAML without quotes begins as JSON does.
    return /^\s*(?:[{[]\s*["{}[\]]|")/.test(whole) ? parseJson(whole) : parseYamlText(whole);
  } catch (error) {
    // The stack overflows, or what the aliases stand for is too much.
    return unreadable(
      error instanceof RangeError
        ? 'The document nests too deep to be read.'
        : 'The document repeats parts of itself by aliases more often than is read here. Write it out without them.',
    );
  }
}

function unreadable(sentence: string): ParsedDocument {
  return { value: undefined, problems: [{ where: 'line 1, column 1', sentence }], where: toPointer };
}

function parseJson(text: string): ParsedDocument {
  let tree: ReturnType<typeof parseTree>;
  const where = (path: Path) => {
    tree ??= parseTree(text);
    const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
    return node === undefined ? toPointer(path) : describePlace(lineOf(text, node.offset), path);
  };
  try {
    const value: unknown = JSON.parse(text);
    return { value, problems: [], where };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const errors: ParseError[] = [];
    const value: unknown = parseTolerantJson(text, errors, { allowTrailingComma: true });
    const [place = '', ...sentence] = (findJsonError(text) ?? 'line 1, column 1: it is no JSON.').split(': ');
    return { value, problems: [{ where: place, sentence: `The JSON is broken: ${sentence.join(': ')}` }], where };
  }
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function describePlace(line: number, path: Path): string {
  return path.length === 0 ? `line ${line}` : `line ${line}, ${toPointer(path)}`;
}

function parseYamlText(text: string): ParsedDocument {
  const lines = new LineCounter();
  const document = parseYaml(text, { lineCounter: lines, prettyErrors: false, merge: true, logLevel: 'silent' });
  const problems = document.errors.map(({ pos, message }): ImportProblem => {
    const { line, col } = lines.linePos(pos[0]);
    return { where: `line ${line}, column ${col}`, sentence: `The YAML is broken: ${endSentence(message)}` };
  });
  return {
    value: document.toJS({ maxAliasCount: mostAliases }),
    problems,
    where: (path) => {
      const offset = offsetOf(document, path);
      return offset === null ? toPointer(path) : describePlace(lines.linePos(offset).line, path);
    },
  };
}

/** The start of the value, or of the nearest one around it that stands in the text itself. */
function offsetOf(document: Document, path: Path): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range != null) return node.range[0];
  }
  return null;
}

function endSentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}
