import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { copiedValue, dottedPath, jsonPointer, memberName } from '@/utils/http/json-path.ts';
import type { JsonTree } from '@/utils/http/json-tree.ts';
import { BodyBar } from './BodyBar.tsx';
import { JsonRow } from './JsonRow.tsx';
import styles from './JsonTreeView.module.css';
import { useFound } from './use-found.ts';
import { useTree } from './use-tree.ts';
import { ValueStrip } from './ValueStrip.tsx';

const rowHeight = 20;

/** The values of a JSON text, to be folded and walked through; only the rows on screen are in the document. */
export function JsonTreeView({ tree }: { tree: JsonTree }) {
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const found = useFound(useMemo(() => [tree.text], [tree]));
  const { shown, folded, selected, row, select, toggle, press, ...all } = useTree(tree, found);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  });
  // Not by the virtualizer, which hears only later that what is selected has taken some of its height.
  useEffect(() => scrollToRow(scroll.current, row), [row]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const page = Math.floor(event.currentTarget.clientHeight / rowHeight) - 1;
    if (press(event.key, page)) event.preventDefault();
  };
  const node = tree.nodes[selected];
  return (
    <>
      <BodyBar>
        <Button onClick={all.foldAll}>Fold</Button>
        <Button onClick={all.unfoldAll}>Unfold</Button>
      </BodyBar>
      <div
        ref={scroll}
        role="tree"
        aria-label="Body as a tree"
        aria-activedescendant={`${id}-${selected}`}
        className={styles.scroll}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="none" className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index: at, start }) => {
            const index = shown[at] ?? 0;
            const shownNode = tree.nodes[index];
            if (shownNode === undefined) return null;
            return (
              <JsonRow
                key={index}
                id={`${id}-${index}`}
                {...{ tree, found, node: shownNode, top: start }}
                folded={folded.has(index)}
                selected={index === selected}
                onSelect={() => select(index)}
                onToggle={() => toggle(index)}
              />
            );
          })}
        </div>
      </div>
      {node !== undefined && (
        <ValueStrip
          member={memberName(tree, node)}
          isString={node.kind === 'string'}
          value={() => copiedValue(tree, selected)}
          path={dottedPath(tree, selected)}
          pointer={jsonPointer(tree, selected)}
        />
      )}
    </>
  );
}

/** Scrolls no further than it takes to see a row. */
function scrollToRow(element: HTMLElement | null, row: number): void {
  if (element === null || row === -1) return;
  const top = row * rowHeight;
  const lowest = top + rowHeight - element.clientHeight;
  element.scrollTop = Math.min(top, Math.max(lowest, element.scrollTop));
}
