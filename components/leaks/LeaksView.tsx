import { Note } from '@/components/ui/Note.tsx';
import { useSession } from '@/utils/stores/session-store.ts';
import { LeakBar } from './LeakBar.tsx';
import { LeakDetail } from './LeakDetail.tsx';
import { LeakFilter } from './LeakFilter.tsx';
import { LeakNotes } from './LeakNotes.tsx';
import styles from './LeaksView.module.css';
import { LeakTable } from './LeakTable.tsx';
import { NothingShown } from './NothingShown.tsx';
import { Suppress } from './Suppress.tsx';
import { useShownLeaks } from './use-shown-leaks.ts';

/** The findings of this tab: the list on the left, the story of one on the right. */
export function LeaksView() {
  const empty = useSession((state) => state.leaks.rows.length === 0);
  const leaks = useShownLeaks();
  const { shown, openRow } = leaks;
  return (
    <div className={styles.view}>
      <LeakBar shown={shown} />
      {!empty && <LeakFilter leaks={leaks} />}
      <LeakNotes />
      {empty ? (
        <Note>
          No credential was seen so far. Watched keys and Basic credentials to production hosts show up here, with the
          script and line that sent them.
        </Note>
      ) : (
        <div className={styles.columns}>
          {shown.length === 0 ? (
            <NothingShown leaks={leaks} />
          ) : (
            <LeakTable rows={shown} openId={openRow?.id ?? null} />
          )}
          {openRow !== null && (
            <div className={styles.story}>
              <LeakDetail row={openRow} />
              <Suppress key={openRow.id} row={openRow} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
