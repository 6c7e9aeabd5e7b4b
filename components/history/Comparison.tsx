import { useMemo, useState } from 'react';
import { Note } from '@/components/ui/Note.tsx';
import { counted } from '@/utils/http/counted.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { CompareRows } from './CompareRows.tsx';
import styles from './CompareView.module.css';
import { compareAnswers } from './compare-answers.ts';

/** An answer with what it is called above its column. */
export interface ComparedAnswer {
  readonly title: string;
  readonly sending: Sending;
}

/** Two answers side by side, what differs marked. */
export function Comparison({ earlier, later }: { earlier: ComparedAnswer; later: ComparedAnswer }) {
  const [onlyChanges, setOnlyChanges] = useState(false);
  const { rows, changes, notes } = useMemo(() => compareAnswers(earlier.sending, later.sending), [earlier, later]);
  const shown = onlyChanges ? rows.filter(({ changed, title }) => changed || title) : rows;
  return (
    <>
      <div className={styles.heads}>
        {[earlier, later].map(({ title, sending: { id } }) => (
          <span key={id} className={styles.head} title={title}>
            {title}
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
