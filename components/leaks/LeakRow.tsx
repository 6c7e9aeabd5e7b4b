import { memo } from 'react';
import { Chip } from '@/components/ui/Chip.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import type { Suppression } from '@/utils/detection/suppression.ts';
import { visibleText } from '@/utils/encoding/visible-text.ts';
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
      <td title={visibleText(nameCredential(finding))}>
        <Foreign>{nameCredential(finding)}</Foreign>
      </td>
      <td title={visibleText(namePlace(finding))}>
        <Foreign>{namePlace(finding)}</Foreign>
      </td>
      <td title={visibleText(url)}>
        <code>
          <Foreign>
            {method} {url.replace(/^https?:\/\//, '')}
          </Foreign>
        </code>
      </td>
      <td>
        <SourceLink initiator={finding.initiator} />
      </td>
      <td className={styles.seen} title={new Date(lastSeenAt).toLocaleString()}>
        {count} ×
      </td>
      {suppression !== undefined && (
        <td title={suppression ? visibleText(`${suppression.reason}, ${describeExpiry(suppression)}`) : undefined}>
          <Foreign>{suppression && `${suppression.reason}, ${describeExpiry(suppression)}`}</Foreign>
        </td>
      )}
    </tr>
  );
});
