import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { hexRow, hexRowCount } from '@/utils/http/hex-dump.ts';
import styles from './HexView.module.css';

const rowHeight = 18;

/** Bytes as offset, hexadecimal and ASCII, sixteen to a row; only the rows on screen are in the document. */
export function HexView({ bytes }: { bytes: Uint8Array }) {
  const scroll = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: hexRowCount(bytes),
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard.
    <section ref={scroll} className={styles.scroll} aria-label="Body as hexadecimal bytes" tabIndex={0}>
      <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const { offset, hex, ascii } = hexRow(bytes, index);
          return (
            <div key={index} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
              <span className={styles.offset}>{offset}</span>
              <span data-hex>{hex}</span>
              <span className={styles.ascii}>{ascii}</span>
            </div>
          );
        })}
      </div>
    </section>
  );
}
