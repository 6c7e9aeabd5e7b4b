import { Button } from '@/components/ui/Button.tsx';
import type { ExportState } from '@/utils/stores/exports-store.ts';
import styles from './ReportMenu.module.css';

interface Properties {
  readonly current: ExportState;
  readonly onDismiss: () => void;
}

/** What became of the last file, until it is dismissed; read out by screen readers. */
export function ExportOutcome({ current, onDismiss }: Properties) {
  return (
    <div role="status">
      {current.state === 'ended' && (
        <div className={`${styles.outcome} ${current.ok ? '' : styles.failed}`}>
          <p>{current.message}</p>
          <Button onClick={onDismiss}>Close</Button>
        </div>
      )}
    </div>
  );
}
