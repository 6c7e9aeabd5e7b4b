import { Button } from '@/components/ui/Button.tsx';
import { Chip } from '@/components/ui/Chip.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { severities } from '@/utils/detection/finding.ts';
import { counted } from '@/utils/http/counted.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { LeakDetail } from './LeakDetail.tsx';
import styles from './LeaksView.module.css';
import { LeakTable } from './LeakTable.tsx';
import { NotSeen } from './NotSeen.tsx';
import { severityTone } from './severity.ts';

/** The findings of this tab: the list on the left, the story of one on the right. */
export function LeaksView() {
  const leaks = useSession((state) => state.leaks);
  const request = useSession((state) => state.request);
  const openLeak = usePanel((state) => state.openLeak);
  const { rows } = leaks;
  const open = rows.find(({ id }) => id === openLeak) ?? rows[0] ?? null;
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <Button disabled={rows.length === 0} onClick={() => request({ type: 'clear-leaks' })}>
          Clear
        </Button>
        {severities.map((severity) => {
          const count = rows.filter(({ finding }) => finding.severity === severity).length;
          if (count === 0) return null;
          return (
            <Chip key={severity} tone={severityTone(severity)}>
              {count} {severity}
            </Chip>
          );
        })}
        <NotSeen />
      </div>
      {leaks.missed !== null && (
        <Note tone="warning">
          {leaks.missed === 'before-devtools'
            ? 'What the page sent before DevTools was opened was not seen.'
            : 'What the page sent before the newest key was added was not scanned for it.'}{' '}
          <Button onClick={() => request({ type: 'reload-page' })}>Reload to capture</Button>
        </Note>
      )}
      {leaks.dropped > 0 && (
        <Note tone="warning">
          {counted(leaks.dropped, 'older finding')} gave way to newer ones; clear the list to keep all.
        </Note>
      )}
      {leaks.problem !== null && <Note tone="danger">{leaks.problem}</Note>}
      {open === null ? (
        <Note>
          No credential was seen so far. Watched keys and Basic credentials to production hosts show up here, with the
          script and line that sent them.
        </Note>
      ) : (
        <div className={styles.columns}>
          <LeakTable rows={rows} openId={open.id} />
          <LeakDetail row={open} />
        </div>
      )}
    </div>
  );
}
