import { Button } from '@/components/ui/Button.tsx';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { useSettings } from '@/utils/stores/settings-store.ts';
import { Baseline } from './Baseline.tsx';
import styles from './LeakBar.module.css';
import { NotSeen } from './NotSeen.tsx';
import { ReportMenu } from './ReportMenu.tsx';
import { SuppressionList } from './SuppressionList.tsx';

/** What can be done with the list as a whole. */
export function LeakBar({ shown }: { shown: readonly FindingRow[] }) {
  const empty = useSession((state) => state.leaks.rows.length === 0);
  const request = useSession((state) => state.request);
  const { preserveLog, change } = useSettings();
  return (
    <div className={styles.bar}>
      <Button disabled={empty} onClick={() => request({ type: 'clear-leaks' })}>
        Clear
      </Button>
      <label className={styles.preserve} title="Keep the findings when the page navigates or is reloaded">
        <input
          type="checkbox"
          checked={preserveLog}
          onChange={({ target }) => void change({ preserveLog: target.checked })}
        />
        Preserve log
      </label>
      <Baseline shown={shown} />
      <span className={styles.end}>
        <SuppressionList />
        <NotSeen />
        <ReportMenu rows={shown} />
      </span>
    </div>
  );
}
