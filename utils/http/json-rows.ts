import type { JsonNode, JsonTree } from './json-tree.ts';

/** The indexes of the objects and arrays that are folded. */
export type Folded = ReadonlySet<number>;

/** Trees of no more values than this are shown whole at first. */
const unfoldedAtFirst = 500;

/** What is folded at first: nothing of a small tree; of a large one the items of a list, or what stands in the members of an object. */
export function foldedAtFirst(tree: JsonTree): Folded {
  if (tree.nodes.length <= unfoldedAtFirst) return new Set();
  return foldFrom(tree, tree.nodes[0]?.kind === 'array' ? 1 : 2);
}

/** Everything folded but the outermost value. */
export function foldAll(tree: JsonTree): Folded {
  return foldFrom(tree, 1);
}

/** The nodes that are shown, in order: those with nothing folded around them. */
export function shownNodes({ nodes }: JsonTree, folded: Folded): number[] {
  const shown: number[] = [];
  for (let index = 0; index < nodes.length; ) {
    shown.push(index);
    index = folded.has(index) ? (nodes[index]?.next ?? nodes.length) : index + 1;
  }
  return shown;
}

/** What is still folded when a node is to be seen; the same set when nothing around it is folded. */
export function unfoldAround({ nodes }: JsonTree, folded: Folded, index: number): Folded {
  const unfolded = new Set(folded);
  for (let at = nodes[index]?.parent ?? -1; at !== -1; at = nodes[at]?.parent ?? -1) unfolded.delete(at);
  return unfolded.size === folded.size ? folded : unfolded;
}

/** The innermost node that an offset of the text belongs to; a member's name belongs to its value. */
export function nodeAt({ nodes }: JsonTree, offset: number): number {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (beginning(nodes[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && (nodes[low]?.end ?? 0) <= offset) low = nodes[low]?.parent ?? 0;
  return Math.max(low, 0);
}

function beginning(node: JsonNode | undefined): number {
  return node?.name?.start ?? node?.start ?? 0;
}

function foldFrom({ nodes }: JsonTree, depth: number): Folded {
  const folded = new Set<number>();
  for (const [index, node] of nodes.entries()) if (node.depth >= depth && node.size > 0) folded.add(index);
  return folded;
}
