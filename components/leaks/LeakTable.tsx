import { useId, useRef } from 'react';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import { findSuppression } from '@/utils/detection/suppression.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSuppressions } from '@/utils/stores/suppressions-store.ts';
import { LeakRow } from './LeakRow.tsx';
import styles from './LeakTable.module.css';
import { rowAfterKey } from './row-step.ts';
import { useRowWindow } from './use-row-window.ts';

interface Properties {
  readonly rows: readonly FindingRow[];
  readonly openId: string | null;
}

/** One row a key and place, the last seen first. The arrow keys, Home and End move the selection. */
export function LeakTable({ rows, openId }: Properties) {
  const showLeak = usePanel((state) => state.showLeak);
  const showSuppressed = usePanel((state) => state.showSuppressed);
  const suppressions = useSuppressions((state) => state.suppressions);
  const scroll = useRef<HTMLDivElement>(null);
  const base = useId();
  const { items, height, above, page, scrollTo } = useRowWindow(scroll, rows);
  const select = (key: string): boolean => {
    const index = rowAfterKey(
      key,
      rows.findIndex(({ id }) => id === openId),
      { count: rows.length, page: page() },
    );
    const row = index === null ? undefined : rows[index];
    if (index === null || row === undefined) return false;
    showLeak(row.id);
    scrollTo(index);
    return true;
  };
  const active = items.find(({ row }) => row.id === openId);
  return (
    <div ref={scroll} className={styles.scroll}>
      <div style={{ height, paddingTop: above }}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows can be selected.
          role="grid"
          aria-label="Findings"
          aria-rowcount={rows.length + 1}
          aria-activedescendant={active && `${base}-${active.index}`}
          tabIndex={0}
          className={`${styles.table} ${showSuppressed ? styles.wide : ''}`}
          onKeyDown={(event) => {
            if (select(event.key)) event.preventDefault();
          }}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={styles.severity}>
                Severity
              </th>
              <th scope="col" className={styles.key}>
                Key
              </th>
              <th scope="col">Where</th>
              <th scope="col" className={styles.request}>
                Request
              </th>
              <th scope="col">Initiator</th>
              <th scope="col" className={styles.count}>
                Seen
              </th>
              {showSuppressed && (
                <th scope="col" className={styles.suppression}>
                  Suppressed
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {items.map(({ row, index }) => (
              <LeakRow
                key={row.id}
                id={`${base}-${index}`}
                index={index}
                row={row}
                selected={row.id === openId}
                suppression={showSuppressed ? findSuppression(row.finding, suppressions) : undefined}
                onOpen={showLeak}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
