import { type ReactNode, useMemo, useRef } from 'react';
import { BlockGroup } from './BlockGroup.tsx';
import styles from './TextBlocks.module.css';
import { useFound } from './use-found.ts';
import { batch, useGradually } from './use-gradually.ts';
import { useHighlights } from './use-highlights.ts';

interface Properties {
  readonly label: string;
  /** Their concatenation is the text, exactly. */
  readonly blocks: readonly string[];
  /** Whether more blocks will come. */
  readonly growing?: boolean;
  /** Colours one block; its text content must be the block. Must be stable. */
  readonly paint?: (block: string) => ReactNode;
}

/**
 * A long text as plain, selectable, searchable document text. The blocks let the browser skip the layout of what is not
 * on screen, so that 5 MB scroll like 5 KB; the element's text content is the text itself.
 */
export function TextBlocks({ label, blocks, growing = false, paint }: Properties) {
  const scroll = useRef<HTMLElement>(null);
  const count = useGradually(blocks.length);
  const shown = useMemo(() => blocks.slice(0, count), [blocks, count]);
  useHighlights(scroll, shown, useFound(blocks));
  return (
    <section
      ref={scroll}
      className={styles.scroll}
      aria-label={label}
      aria-busy={growing || count < blocks.length}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard.
      tabIndex={0}
    >
      <pre className={styles.text}>
        {Array.from({ length: Math.ceil(count / batch) }, (_, group) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only ever appended.
          <BlockGroup key={group} blocks={shown.slice(group * batch, (group + 1) * batch)} paint={paint} />
        ))}
      </pre>
    </section>
  );
}
