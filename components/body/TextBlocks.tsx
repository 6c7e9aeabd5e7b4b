import { type ReactNode, useMemo, useRef } from 'react';
import styles from './TextBlocks.module.css';
import { useFound } from './use-found.ts';
import { useGradually } from './use-gradually.ts';
import { useHighlights } from './use-highlights.ts';

interface Properties {
  readonly label: string;
  /** Their concatenation is the text, exactly. */
  readonly blocks: readonly string[];
  /** Whether more blocks will come. */
  readonly growing?: boolean;
  /** Colours one block; its text content must be the block. */
  readonly paint?: (block: string) => ReactNode;
}

/**
 * A long text as plain, selectable, searchable document text. The blocks let the browser skip the layout of what is not
 * on screen, so that 5 MB scroll like 5 KB; the element's text content is the text itself.
 */
export function TextBlocks({ label, blocks, growing = false, paint }: Properties) {
  const scroll = useRef<HTMLElement>(null);
  const text = useMemo(() => blocks.join(''), [blocks]);
  const count = useGradually(blocks.length);
  const shown = useMemo(() => blocks.slice(0, count), [blocks, count]);
  useHighlights(scroll, shown, useFound(text));
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
        {shown.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only ever appended.
          <span key={index} className={styles.block}>
            {paint === undefined ? block : paint(block)}
          </span>
        ))}
      </pre>
    </section>
  );
}
