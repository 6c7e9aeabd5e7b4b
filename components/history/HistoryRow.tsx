import { Chip } from '@/components/ui/Chip.tsx';
import { environmentTone } from '@/components/ui/environment.ts';
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
      title={describeEntry(entry)}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(entry.id)}
    >
      <span className={styles.line}>
        <b className={styles.status} data-bad={status === null || status >= 400}>
          {status ?? (failure?.title || 'No answer')}
        </b>
        <code className={styles.target}>
          <b>{request.method}</b> {entryPath(entry)}
        </code>
      </span>
      <span className={styles.line}>
        <Chip tone={environmentTone(request.environment)}>{request.environment}</Chip>
        <span className={styles.label}>{keyLabel ?? 'no key'}</span>
        <span className={styles.time}>{endedAfter !== null && formatDuration(endedAfter)}</span>
        <time className={styles.time} dateTime={new Date(entry.at).toISOString()}>
          {shortTime(entry.at, now)}
        </time>
      </span>
    </div>
  );
}
