import { Menu } from '@/components/ui/Menu.tsx';
import { Outcome } from '@/components/ui/Outcome.tsx';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import type { ExportFormat } from '@/utils/messaging/exports.ts';
import { type Delivery, type ExportState, useExports } from '@/utils/stores/exports-store.ts';

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
  const rowIds = rows.map(({ id }) => id);
  return (
    <Menu
      button={describeState(current)}
      label="Report"
      disabled={current.state === 'working'}
      choices={() =>
        choices.map(({ format, delivery, ...choice }) => ({
          ...choice,
          onChoose: () => start(format, rowIds, delivery),
        }))
      }
      onPress={dismiss}
    >
      <Outcome outcome={current.state === 'ended' ? current : null} onDismiss={dismiss} />
    </Menu>
  );
}

function describeState(current: ExportState): string {
  if (current.state !== 'working') return 'Report ▾';
  return current.total === 0 ? 'Writing…' : `Sanitising ${current.done} of ${current.total}…`;
}
