import { useMemo, useState } from 'react';
import { Note } from '@/components/ui/Note.tsx';
import { counted } from '@/utils/http/counted.ts';
import type { OpenedEntry } from '@/utils/stores/history-store.ts';
import { CompareRows } from './CompareRows.tsx';
import styles from './CompareView.module.css';
import { compareAnswers } from './compare-answers.ts';
import { describeEntry } from './describe-entry.ts';
import { useOpenedEntry } from './use-opened-entry.ts';

interface Properties {
  /** Of the other entry. */
  readonly id: string;
  readonly with: OpenedEntry;
}

/** Two answers side by side, the earlier one on the left, what differs marked. */
export function CompareView({ id, with: opened }: Properties) {
  const other = useOpenedEntry(id);
  if (other === 'loading') return <Note>Reading the other answer.</Note>;
  if (typeof other === 'string') return <Note tone="warning">{other}</Note>;
  const [earlier, later] = other.entry.at <= opened.entry.at ? [other, opened] : [opened, other];
  return <Comparison earlier={earlier} later={later} />;
}

function Comparison({ earlier, later }: { earlier: OpenedEntry; later: OpenedEntry }) {
  const [onlyChanges, setOnlyChanges] = useState(false);
  const { rows, changes, notes } = useMemo(() => compareAnswers(earlier.sending, later.sending), [earlier, later]);
  const shown = onlyChanges ? rows.filter(({ changed, title }) => changed || title) : rows;
  return (
    <>
      <div className={styles.heads}>
        {[earlier, later].map(({ entry }) => (
          <span key={entry.id} className={styles.head} title={describeEntry(entry)}>
            {describeEntry(entry)}
          </span>
        ))}
      </div>
      <div className={styles.summary}>
        <span role="status">
          {changes === 0
            ? 'Both answers are the same.'
            : `${counted(changes, 'line')} ${changes === 1 ? 'differs' : 'differ'}.`}
        </span>
        <label className={styles.only}>
          <input type="checkbox" checked={onlyChanges} onChange={({ target }) => setOnlyChanges(target.checked)} />
          Only what differs
        </label>
      </div>
      {notes.map((note) => (
        <Note key={note} tone="warning">
          {note}
        </Note>
      ))}
      <CompareRows rows={shown} />
    </>
  );
}
