import { describeCoverage } from '@/utils/detection/coverage.ts';
import type { PanelState } from '@/utils/storage/panel-state.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './Foot.module.css';

const promises: Readonly<Record<PanelState['view'], string>> = {
  playground: 'Nothing leaves this browser but the request you send.',
  leaks: 'No row and no export holds a key.',
  keys: 'Kept in this browser, readable by this extension alone.',
};

/** What was scanned and what was not, and what this view promises. */
export function Foot() {
  const { leaks, neverShown } = useSession();
  const view = usePanel((state) => state.view);
  return (
    <footer className={styles.foot}>
      {describeCoverage(leaks.coverage).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      {leaks.missed === 'before-devtools' && <span>not scanned: everything before DevTools was opened</span>}
      {leaks.missed === 'before-key' && <span>not scanned for the newest key: everything before it was added</span>}
      {view === 'leaks' && <span>never shown to extensions: {neverShown.join(' · ')}</span>}
      <span className={styles.end}>{promises[view]}</span>
    </footer>
  );
}
