import { jsonTokens } from './pretty-json.ts';

/** One value of a JSON text. Offsets are UTF-16 units of that text, which is never read as anything but text. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'literal';
  readonly start: number;
  readonly end: number;
  /** Of a member of an object: its name with its quotes. */
  readonly name: { readonly start: number; readonly end: number } | null;
  /** The index of the object or array that it stands in, or -1; and its place there, from 0. */
  readonly parent: number;
  readonly position: number;
  readonly depth: number;
  /** How many members or items it has itself. */
  readonly size: number;
  /** The index of the first node that is not inside of it. */
  readonly next: number;
}

export interface JsonTree {
  readonly text: string;
  /** In the order of the text. */
  readonly nodes: readonly JsonNode[];
}

type Growing = { -readonly [Name in keyof JsonNode]: JsonNode[Name] };

/** More values than this are not taken apart: the tree would fill the memory. */
export const mostNodes = 500_000;

/**
 * The values of a valid JSON text, nothing of which is altered: numbers, escapes and members of the same name stay as they
 * are written. Gives null when there are more than `mostNodes`. Yields now and then, so that it can be made in slices.
 */
export function* readJsonTree(text: string): Generator<void, JsonTree | null> {
  const nodes: Growing[] = [];
  let parent = -1;
  let name: JsonNode['name'] = null;
  const close = (end: number): void => {
    const closed = nodes[parent];
    if (closed === undefined) return;
    closed.end = end;
    closed.next = nodes.length;
    parent = closed.parent;
  };
  for (const { kind, start, end } of jsonTokens(text)) {
    const mark = text.charAt(start);
    if (kind === 'key') name = { start, end };
    else if (mark === '}' || mark === ']') close(end);
    else if (mark !== ',' && mark !== ':') {
      if (nodes.length === mostNodes) return null;
      const within = nodes[parent];
      const place = { parent, position: within?.size ?? 0, depth: within === undefined ? 0 : within.depth + 1 };
      nodes.push({ kind: kindOf(kind, mark), start, end, name, ...place, size: 0, next: nodes.length + 1 });
      if (within !== undefined) within.size++;
      if (kind === 'punctuation') parent = nodes.length - 1;
      name = null;
    }
    if (nodes.length % 256 === 0) yield;
  }
  return { text, nodes };
}

function kindOf(kind: 'string' | 'number' | 'literal' | 'punctuation', mark: string): JsonNode['kind'] {
  if (kind !== 'punctuation') return kind;
  return mark === '{' ? 'object' : 'array';
}
