import { Chip } from '@/components/ui/Chip.tsx';
import { environmentTone } from '@/components/ui/environment.ts';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { formatDuration } from '@/utils/http/sizes.ts';
import type { HistoryEntry } from '@/utils/storage/history/history-entry.ts';
import { describeEntry, entryPath, entryStatus, shortTime } from './describe-entry.ts';
import styles from './HistoryList.module.css';

interface Properties {
  readonly id: string;
  readonly entry: HistoryEntry;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** In CSS pixels. */
  readonly top: number;
  /** In the list, counting from 1. */
  readonly position: { readonly index: number; readonly count: number };
  readonly selected: boolean;
  readonly onOpen: (id: string) => void;
}

/** What was sent and what came of it, in two lines. */
export function HistoryRow({ id, entry, now, top, position, selected, onOpen }: Properties) {
  const { request, keyLabel, endedAfter, failure } = entry.sending;
  const status = entryStatus(entry);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the active option.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-posinset={position.index}
      aria-setsize={position.count}
      title={visibleText(describeEntry(entry))}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(entry.id)}
    >
      <span className={styles.line}>
        <b className={styles.status} data-bad={status === null || status >= 400}>
          <Foreign>{status ?? (failure?.title || 'No answer')}</Foreign>
        </b>
        <code className={styles.target}>
          <b>{request.method}</b> <Foreign>{entryPath(entry)}</Foreign>
        </code>
      </span>
      <span className={styles.line}>
        <Chip tone={environmentTone(request.environment)}>{request.environment}</Chip>
        <span className={styles.label}>
          <Foreign>{keyLabel ?? 'no key'}</Foreign>
        </span>
        <span className={styles.time}>{endedAfter !== null && formatDuration(endedAfter)}</span>
        <time className={styles.time} dateTime={new Date(entry.at).toISOString()}>
          {shortTime(entry.at, now)}
        </time>
      </span>
    </div>
  );
}
