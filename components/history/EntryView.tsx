import { useEffect, useRef } from 'react';
import { Answer } from '@/components/playground/Answer.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { useHistory } from '@/utils/stores/history-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { CompareView } from './CompareView.tsx';
import { EntryBar } from './EntryBar.tsx';
import styles from './EntryView.module.css';
import { useOpenedEntry } from './use-opened-entry.ts';

/** The answer of an entry of history, in the place of the last one; a new send takes the place back. */
export function EntryView({ id }: { id: string }) {
  const showEntry = usePanel((state) => state.showEntry);
  const comparison = useHistory((state) => state.comparison);
  const opened = useOpenedEntry(id);
  useEffect(
    () =>
      useSession.subscribe(({ sending }, before) => {
        if (sending?.phase === 'sending' && sending.id !== before.sending?.id) showEntry(null);
      }),
    [showEntry],
  );
  const view = useRef<HTMLDivElement>(null);
  const ready = opened !== 'loading';
  // When the columns are stacked it stands below what is composed.
  useEffect(() => {
    if (ready) view.current?.scrollIntoView({ block: 'nearest' });
  }, [ready]);
  if (!ready) return null;
  if (typeof opened === 'string')
    return (
      <div className={styles.view} ref={view}>
        <EntryBar opened={null} />
        <Note tone="warning">{opened}</Note>
      </div>
    );
  return (
    <div className={styles.view} ref={view}>
      <EntryBar opened={opened} />
      {typeof comparison === 'object' ? (
        <CompareView id={comparison.id} with={opened} />
      ) : (
        <>
          {opened.entry.notes.map((note) => (
            <Note key={note}>{note}</Note>
          ))}
          <Answer sending={opened.sending} />
        </>
      )}
    </div>
  );
}
