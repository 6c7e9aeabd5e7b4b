import { Card } from '@/components/ui/Card.tsx';
import { Chip } from '@/components/ui/Chip.tsx';
import { environmentTone } from '@/components/ui/environment.ts';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import { headline, namePlace } from './describe-finding.ts';
import styles from './LeakDetail.module.css';
import { SourceLink } from './SourceLink.tsx';
import { severityTone } from './severity.ts';
import { WhatToDo } from './WhatToDo.tsx';

/** The story of one finding: what, where, by which script, and what to do. Redacted: no part of it holds the key. */
export function LeakDetail({ row }: { row: FindingRow }) {
  const { finding, count, firstSeenAt, lastSeenAt } = row;
  const { initiator } = finding;
  return (
    <section className={styles.detail} aria-label="Finding">
      <h2 className={styles.headline}>
        <Chip tone={severityTone(finding.severity)}>{finding.severity}</Chip> {headline(finding)}
      </h2>
      <dl className={styles.facts}>
        <dt>Environment</dt>
        <dd>
          <Chip tone={environmentTone(finding.environment)}>{finding.environment}</Chip>
        </dd>
        <dt>Where</dt>
        <dd>{namePlace(finding)}</dd>
        <dt>Request</dt>
        <dd>
          <code>
            {finding.request.method} {finding.request.url}
          </code>
        </dd>
        <dt>Initiator</dt>
        <dd>
          <SourceLink initiator={initiator} />
          {initiator?.function != null && (
            <>
              {' '}
              in <code>{initiator.function}</code>
            </>
          )}
        </dd>
        <dt>Seen</dt>
        <dd>{describeTimes(count, firstSeenAt, lastSeenAt)}</dd>
        <dt>Excerpt</dt>
        <dd>
          <code>{finding.excerpt}</code>
        </dd>
      </dl>
      <Card title="What to do">
        <WhatToDo finding={finding} />
      </Card>
      <details className={styles.json}>
        <summary>As JSON</summary>
        <pre>{JSON.stringify(finding, null, 2)}</pre>
      </details>
    </section>
  );
}

function describeTimes(count: number, first: number, last: number): string {
  const time = (at: number) => new Date(at).toLocaleTimeString();
  if (count === 1) return `once, at ${time(last)}`;
  return `${count} times, first at ${time(first)}, last at ${time(last)}`;
}
