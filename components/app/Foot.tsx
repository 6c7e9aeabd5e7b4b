import { describeCoverage } from '@/utils/detection/coverage.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './Foot.module.css';

/** What was scanned and what was not, in every view; and in Keys, where the keys are. */
export function Foot() {
  const leaks = useSession((state) => state.leaks);
  const view = usePanel((state) => state.view);
  return (
    <footer className={styles.foot}>
      {describeCoverage(leaks.coverage).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      {leaks.missed === 'before-devtools' && <span>not scanned: everything before DevTools was opened</span>}
      {leaks.missed === 'before-key' && <span>not scanned for the newest key: everything before it was added</span>}
      {view === 'keys' && <span className={styles.end}>Kept in this browser, readable by this extension alone.</span>}
    </footer>
  );
}
