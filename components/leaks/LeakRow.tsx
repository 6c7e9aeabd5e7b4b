import { memo } from 'react';
import { Chip } from '@/components/ui/Chip.tsx';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import type { Suppression } from '@/utils/detection/suppression.ts';
import { nameCredential, namePlace } from './describe-finding.ts';
import { describeExpiry } from './describe-suppression.ts';
import styles from './LeakTable.module.css';
import { SourceLink } from './SourceLink.tsx';
import { severityTone } from './severity.ts';

interface Properties {
  readonly id: string;
  /** Its place in the whole list, counting from 0. */
  readonly index: number;
  readonly row: FindingRow;
  readonly selected: boolean;
  /** Undefined while suppressed rows are not shown, and there is no column for them. */
  readonly suppression: Suppression | null | undefined;
  readonly onOpen: (id: string) => void;
}

/** A row of the list. It is drawn again only when it changes: with each update most do not. */
export const LeakRow = memo(function LeakRow({ id, index, row, selected, suppression, onOpen }: Properties) {
  const { finding, count, lastSeenAt } = row;
  const { method, url } = finding.request;
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={suppression ? styles.suppressed : undefined}
      onClick={() => onOpen(row.id)}
    >
      <td>
        <Chip tone={suppression ? 'neutral' : severityTone(finding.severity)}>{finding.severity}</Chip>
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
      {suppression !== undefined && (
        <td title={suppression ? `${suppression.reason}, ${describeExpiry(suppression)}` : undefined}>
          {suppression && `${suppression.reason}, ${describeExpiry(suppression)}`}
        </td>
      )}
    </tr>
  );
});
