import { useMemo, useState } from 'react';
import { type Folded, foldAll, foldedAtFirst, nodeAt, shownNodes, unfoldAround } from '@/utils/http/json-rows.ts';
import type { JsonTree } from '@/utils/http/json-tree.ts';
import type { Found } from './use-found.ts';

/** What of a tree is folded and which row is selected, and what changes that. Rows count from 0, nodes too. */
export function useTree(tree: JsonTree, found: Found) {
  const [folded, setFolded] = useState<Folded>(() => foldedAtFirst(tree));
  const [selected, setSelected] = useState(0);
  const shown = useMemo(() => shownNodes(tree, folded), [tree, folded]);
  const row = shown.indexOf(selected);
  const start = found.starts[found.current];
  const [goneTo, setGoneTo] = useState<number>();
  if (start !== goneTo) {
    setGoneTo(start);
    if (start !== undefined) {
      setFolded(unfoldAround(tree, folded, nodeAt(tree, start)));
      setSelected(nodeAt(tree, start));
    }
  }
  const toggle = (index: number, fold = !folded.has(index)) => {
    const next = new Set(folded);
    if (fold) next.add(index);
    else next.delete(index);
    setFolded(next);
  };
  const selectRow = (to: number) => setSelected(shown[Math.max(0, Math.min(to, shown.length - 1))] ?? 0);
  const node = tree.nodes[selected];
  return {
    folded,
    shown,
    selected,
    row,
    select: setSelected,
    toggle,
    unfoldAll: () => setFolded(new Set()),
    foldAll: () => {
      setFolded(foldAll(tree));
      setSelected(0);
    },
    /** The keys of a tree (ARIA Authoring Practices, "Tree View"); returns whether the key is one of them. */
    press: (key: string, page: number): boolean => {
      const holds = node !== undefined && node.size > 0;
      const moves: Readonly<Record<string, () => void>> = {
        ArrowDown: () => selectRow(row + 1),
        ArrowUp: () => selectRow(row - 1),
        PageDown: () => selectRow(row + page),
        PageUp: () => selectRow(row - page),
        Home: () => selectRow(0),
        End: () => selectRow(shown.length - 1),
        ArrowRight: () => holds && (folded.has(selected) ? toggle(selected, false) : selectRow(row + 1)),
        ArrowLeft: () =>
          holds && !folded.has(selected) ? toggle(selected, true) : setSelected(Math.max(node?.parent ?? 0, 0)),
        Enter: () => holds && toggle(selected),
      };
      moves[key]?.();
      return key in moves;
    },
  };
}
