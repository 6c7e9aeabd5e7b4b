import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef } from 'react';
import { rowAfterKey } from '@/components/leaks/row-step.ts';
import { useNow } from '@/components/ui/use-now.ts';
import type { HistoryEntry } from '@/utils/storage/history/history-entry.ts';
import { useHistory } from '@/utils/stores/history-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './HistoryList.module.css';
import { HistoryRow } from './HistoryRow.tsx';

/** The height of a row in CSS pixels, as in the style sheet. */
const rowHeight = 46;

/** Only the rows on screen are in the document. The arrow keys, Home and End open what they come to. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  const openId = usePanel((state) => state.openEntry);
  const showDrawer = usePanel((state) => state.showDrawer);
  const open = useOpenRow();
  const scroll = useRef<HTMLDivElement>(null);
  const base = useId();
  const now = useNow();
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 10,
  });
  const at = entries.findIndex(({ id }) => id === openId);
  const select = (key: string): boolean => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 1);
    const index = rowAfterKey(key, at, { count: entries.length, page });
    const entry = index === null ? undefined : entries[index];
    if (index === null || entry === undefined) return false;
    open(entry.id);
    rows.scrollToIndex(index, { align: 'auto' });
    return true;
  };
  if (entries.length === 0) return null;
  return (
    <div
      ref={scroll}
      role="listbox"
      aria-label="History"
      aria-activedescendant={at === -1 ? undefined : `${base}-${at}`}
      tabIndex={0}
      className={styles.scroll}
      onKeyDown={(event) => {
        if (select(event.key)) event.preventDefault();
      }}
    >
      <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            <HistoryRow
              key={key}
              id={`${base}-${index}`}
              entry={entry}
              now={now}
              top={start}
              position={{ index: index + 1, count: entries.length }}
              selected={index === at}
              onOpen={(id) => {
                open(id);
                // Where it stands over the answer, it makes way.
                if (matchMedia('(max-width: 900px)').matches) showDrawer(null);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** A row opens its answer; while the answer to compare with is chosen, it is that one. */
function useOpenRow(): (id: string) => void {
  const showEntry = usePanel((state) => state.showEntry);
  const openId = usePanel((state) => state.openEntry);
  const { comparison, compare } = useHistory();
  return (id) => {
    if (comparison === 'choosing' && openId !== null && id !== openId) compare({ id });
    else {
      compare('none');
      showEntry(id);
    }
  };
}
