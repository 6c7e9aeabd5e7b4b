import { Button } from '@/components/ui/Button.tsx';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import type { ExportFormat } from '@/utils/messaging/exports.ts';
import { type Delivery, type ExportState, useExports } from '@/utils/stores/exports-store.ts';
import { ExportOutcome } from './ExportOutcome.tsx';
import styles from './ReportMenu.module.css';
import { useMenu } from './use-menu.ts';

const choices: readonly { label: string; hint: string; format: ExportFormat; delivery: Delivery }[] = [
  { label: 'Copy as Markdown', hint: 'for a ticket', format: 'markdown', delivery: 'copy' },
  { label: 'Save Markdown', hint: 'for a ticket', format: 'markdown', delivery: 'save' },
  { label: 'Save JSON', hint: 'for programs', format: 'json', delivery: 'save' },
  { label: 'Save SARIF', hint: 'for code scanning', format: 'sarif', delivery: 'save' },
  { label: 'Save sanitised HAR', hint: 'all traffic, keys replaced', format: 'har', delivery: 'save' },
];

/** Hands out what was found in these rows, or the traffic itself; every file is scanned again before it leaves. */
export function ReportMenu({ rows }: { rows: readonly FindingRow[] }) {
  const { current, start, dismiss } = useExports();
  const { root, open, toggle, close, onKeyDown } = useMenu();
  const busy = current.state === 'working';
  return (
    <div className={styles.root} ref={root}>
      <Button
        aria-haspopup="menu"
        aria-expanded={open}
        disabled={busy}
        onClick={() => {
          dismiss();
          toggle();
        }}
      >
        {describeState(current)}
      </Button>
      {open && (
        <div role="menu" aria-label="Report" tabIndex={-1} className={styles.menu} onKeyDown={onKeyDown}>
          {choices.map(({ label, hint, format, delivery }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-label={label}
              className={styles.item}
              onClick={() => {
                close();
                start(
                  format,
                  rows.map(({ id }) => id),
                  delivery,
                );
              }}
            >
              {label} <span className={styles.hint}>{hint}</span>
            </button>
          ))}
        </div>
      )}
      <ExportOutcome current={current} onDismiss={dismiss} />
    </div>
  );
}

function describeState(current: ExportState): string {
  if (current.state !== 'working') return 'Report ▾';
  return current.total === 0 ? 'Writing…' : `Sanitising ${current.done} of ${current.total}…`;
}
