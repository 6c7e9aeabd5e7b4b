import { type JsonTree, readJsonTree } from './json-tree.ts';

/** The tree of a JSON text, all at once. */
export function makeTree(text: string): JsonTree {
  const steps = readJsonTree(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done && value !== null) return value;
    if (done) throw new Error('The text has too many values for a tree.');
  }
}
