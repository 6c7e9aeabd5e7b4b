import type { Operation } from './operation.ts';

/**
 * The operations in which every word of `text` occurs, in name, method, heading, path, tag or summary, the best first:
 * whole words of the name before those of the path, the tag and the summary, beginnings before what stands within, and
 * short paths before long ones. All of them, as they come, where there is no word.
 */
export function findOperations(operations: readonly Operation[], text: string): Operation[] {
  const words = wordsOf(text);
  if (words.length === 0) return [...operations];
  return operations
    .map((operation) => ({ operation, score: scoreOf(operation, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || depth(one.operation) - depth(other.operation))
    .map(({ operation }) => operation);
}

/** Points for a whole word, the beginning of one, and what stands within. */
type Weights = readonly [whole: number, beginning: number, within: number];

/** 0 where one of the words is nowhere. */
function scoreOf(operation: Operation, words: readonly string[]): number {
  const fields: readonly (readonly [text: string, weights: Weights])[] = [
    [`${operation.method} ${operation.id}`, [9, 7, 1]],
    [operation.path, [8, 6, 1]],
    // What it does, as people call it: creates, restores.
    [operation.summary.split(' ', 1).join(), [7, 6, 1]],
    [operation.tag, [6, 5, 1]],
    // The vendor's heading, by which people know it.
    [new URL(operation.page ?? 'about:blank').hash, [5, 4, 1]],
    [operation.summary, [4, 3, 1]],
  ];
  const scores = words.map((word) => Math.max(...fields.map(([text, weights]) => scoreWord(text, word, weights))));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

function scoreWord(text: string, word: string, [whole, beginning, within]: Weights): number {
  const lower = text.toLowerCase();
  if (!lower.includes(word)) return 0;
  const parts = lower.split(/[^\p{Letter}\d]+/u);
  if (parts.includes(word)) return whole;
  return parts.some((part) => part.startsWith(word)) ? beginning : within;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function depth({ path }: Operation): number {
  return path.split('/').length;
}
