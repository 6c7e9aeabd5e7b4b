import type { ReactNode } from 'react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { counted } from '@/utils/http/counted.ts';
import { cutByFound } from '@/utils/http/found-ranges.ts';
import type { JsonNode, JsonTree } from '@/utils/http/json-tree.ts';
import styles from './JsonTreeView.module.css';
import type { Found } from './use-found.ts';
import { ValueToken } from './ValueToken.tsx';

interface Properties {
  readonly id: string;
  readonly tree: JsonTree;
  readonly node: JsonNode;
  readonly found: Found;
  readonly folded: boolean;
  readonly selected: boolean;
  /** From the top of the tree, in pixels. */
  readonly top: number;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
}

/** The step of the indentation, in pixels. */
const step = 14;
/** No more of a value than this stands in its row; the selected one is shown whole below. */
const longestShown = 400;

/** One value of a JSON tree: its name or place, and what it is. */
export function JsonRow({ id, tree, node, found, folded, selected, top, onSelect, onToggle }: Properties) {
  const holds = node.size > 0;
  const siblings = tree.nodes[node.parent]?.size ?? 1;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names this as its active row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys.
    <div
      id={id}
      role="treeitem"
      aria-level={node.depth + 1}
      aria-posinset={node.position + 1}
      aria-setsize={siblings}
      aria-selected={selected}
      aria-expanded={holds ? !folded : undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, paddingInlineStart: 4 + node.depth * step }}
      onClick={onSelect}
      onDoubleClick={holds ? onToggle : undefined}
    >
      {holds ? (
        <button type="button" tabIndex={-1} aria-hidden className={styles.fold} onClick={onToggle}>
          {folded ? '▸' : '▾'}
        </button>
      ) : (
        <span className={styles.fold} />
      )}
      <Name tree={tree} node={node} found={found} />
      <span className={styles.value}>
        <Value tree={tree} node={node} found={found} />
      </span>
    </div>
  );
}

type Shown = Pick<Properties, 'tree' | 'node' | 'found'>;

function Name({ tree: { text }, node, found }: Shown) {
  if (node.parent === -1) return null;
  if (node.name === null) return <span className={styles.dim}>{node.position}: </span>;
  return (
    <>
      <span className={styles.name}>{marked(text, node.name, found)}</span>
      {': '}
    </>
  );
}

function Value({ tree: { text }, node, found }: Shown) {
  if (node.kind === 'object')
    return <span className={styles.dim}>{node.size === 0 ? '{}' : `{ ${counted(node.size, 'member')} }`}</span>;
  if (node.kind === 'array')
    return <span className={styles.dim}>{node.size === 0 ? '[]' : `[ ${counted(node.size, 'item')} ]`}</span>;
  const part = shownPart(node, found);
  const shown = (
    <>
      {part.start > node.start && '…'}
      {marked(text, part, found)}
      {part.end < node.end && '…'}
    </>
  );
  if (node.kind !== 'string') return <span className={styles[node.kind]}>{shown}</span>;
  const name = node.name && text.slice(node.name.start, node.name.end);
  return (
    <ValueToken name={name} written={text.slice(node.start, node.end)}>
      {shown}
    </ValueToken>
  );
}

/** The beginning of a value, or of one that is long, the part with the occurrence that is gone to. */
function shownPart({ start, end }: JsonNode, { starts, current }: Found): { start: number; end: number } {
  const at = starts[current] ?? -1;
  const from = at >= start + 100 && at < end ? at - 30 : start;
  return { start: from, end: Math.min(end, from + longestShown) };
}

function marked(text: string, part: { start: number; end: number }, found: Found): ReactNode[] {
  return cutByFound(text, part, found).map(({ text: stretch, found: index }, at) =>
    index === null ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity.
      <Foreign key={at}>{stretch}</Foreign>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity.
      <mark key={at} aria-current={index === found.current}>
        <Foreign>{stretch}</Foreign>
      </mark>
    ),
  );
}
