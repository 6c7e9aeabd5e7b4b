import { Chip } from '@/components/ui/Chip.tsx';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { nameCredential, namePlace } from './describe-finding.ts';
import styles from './LeakTable.module.css';
import { SourceLink } from './SourceLink.tsx';
import { severityTone } from './severity.ts';

interface Properties {
  readonly rows: readonly FindingRow[];
  readonly openId: string;
}

/** One row a key and place, newest first. */
export function LeakTable({ rows, openId }: Properties) {
  const showLeak = usePanel((state) => state.showLeak);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Findings">
        <thead>
          <tr>
            <th scope="col" className={styles.severity}>
              Severity
            </th>
            <th scope="col" className={styles.key}>
              Key
            </th>
            <th scope="col">Where</th>
            <th scope="col" className={styles.request}>
              Request
            </th>
            <th scope="col">Initiator</th>
            <th scope="col" className={styles.count}>
              Seen
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LeakRow key={row.id} row={row} selected={row.id === openId} onOpen={() => showLeak(row.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProperties {
  readonly row: FindingRow;
  readonly selected: boolean;
  readonly onOpen: () => void;
}

function LeakRow({ row, selected, onOpen }: RowProperties) {
  const { finding, count, lastSeenAt } = row;
  const { method, url } = finding.request;
  return (
    <tr
      tabIndex={0}
      aria-selected={selected}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) onOpen();
      }}
    >
      <td>
        <Chip tone={severityTone(finding.severity)}>{finding.severity}</Chip>
      </td>
      <td title={nameCredential(finding)}>{nameCredential(finding)}</td>
      <td title={namePlace(finding)}>{namePlace(finding)}</td>
      <td title={url}>
        <code>
          {method} {url.replace(/^https?:\/\//, '')}
        </code>
      </td>
      <td>
        <SourceLink initiator={finding.initiator} />
      </td>
      <td className={styles.seen} title={new Date(lastSeenAt).toLocaleString()}>
        {count} ×
      </td>
    </tr>
  );
}
