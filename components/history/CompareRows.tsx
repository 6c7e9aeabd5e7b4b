import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import styles from './CompareView.module.css';
import type { ComparedRow } from './compare-answers.ts';

/** The rows of a comparison; only those on screen are in the document. */
export function CompareRows({ rows }: { rows: readonly ComparedRow[] }) {
  const scroll = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 18,
    overscan: 20,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard.
    <section ref={scroll} className={styles.scroll} aria-label="Both answers" tabIndex={0}>
      <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.title ? (
                <b className={styles.title}>
                  <Foreign>{row.left}</Foreign>
                </b>
              ) : (
                <>
                  <Side text={row.left} mark={row.changed ? '−' : ''} kind={row.changed ? 'removed' : 'same'} />
                  <Side text={row.right} mark={row.changed ? '+' : ''} kind={row.changed ? 'added' : 'same'} />
                </>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Side({ text, mark, kind }: { text: string | null; mark: string; kind: 'removed' | 'added' | 'same' }) {
  return (
    <span className={styles.side} data-kind={text === null ? 'nothing' : kind}>
      <span className={styles.mark}>{text === null ? '' : mark}</span>
      <span className={styles.text}>
        <Foreign>{text}</Foreign>
      </span>
    </span>
  );
}
