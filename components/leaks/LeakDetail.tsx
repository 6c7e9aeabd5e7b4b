import { Button } from '@/components/ui/Button.tsx';
import { Chip } from '@/components/ui/Chip.tsx';
import { environmentTone } from '@/components/ui/environment.ts';
import { Foreign } from '@/components/ui/Foreign.tsx';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import { leakStory } from '@/utils/detection/leak-story.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { headline, namePlace } from './describe-finding.ts';
import styles from './LeakDetail.module.css';
import { MadeBy } from './MadeBy.tsx';
import { Story } from './Story.tsx';
import { severityTone } from './severity.ts';
import { WhatToDo } from './WhatToDo.tsx';

/** The story of one finding: where the credential came from and went, what to do, and the evidence. No part of it holds the key. */
export function LeakDetail({ row }: { row: FindingRow }) {
  const rows = useSession((state) => state.leaks.rows);
  const request = useSession((state) => state.request);
  const replayable = useSession(({ pageRequests }) =>
    pageRequests.some(({ index }) => index === row.finding.request.index),
  );
  const { finding, count, firstSeenAt, lastSeenAt } = row;
  return (
    <section className={styles.detail} aria-label="Finding">
      <h2 className={styles.headline}>
        <Chip tone={severityTone(finding.severity)}>{finding.severity}</Chip> <Foreign>{headline(finding)}</Foreign>
      </h2>
      <Story story={leakStory(rows, row)} openId={row.id} />
      <WhatToDo finding={finding} />
      <h3 className={styles.title}>This finding</h3>
      <dl className={styles.facts}>
        <dt>Environment</dt>
        <dd>
          <Chip tone={environmentTone(finding.environment)}>{finding.environment}</Chip>
        </dd>
        <dt>Where</dt>
        <dd>
          <Foreign>{namePlace(finding)}</Foreign>
        </dd>
        <dt>Request</dt>
        <dd>
          <code>
            <Foreign>
              {finding.request.method} {finding.request.url}
            </Foreign>
          </code>{' '}
          {replayable && (
            <Button look="link" onClick={() => request({ type: 'replay', index: finding.request.index })}>
              Replay with a sandbox key
            </Button>
          )}
        </dd>
        <dt>Made by</dt>
        <dd>
          <MadeBy initiator={finding.initiator} />
        </dd>
        <dt>Seen</dt>
        <dd>{describeTimes(count, firstSeenAt, lastSeenAt)}</dd>
      </dl>
      <details className={styles.json}>
        <summary>As JSON</summary>
        <pre>
          <Foreign>{JSON.stringify(finding, null, 2)}</Foreign>
        </pre>
      </details>
    </section>
  );
}

function describeTimes(count: number, first: number, last: number): string {
  const time = (at: number) => new Date(at).toLocaleTimeString();
  if (count === 1) return `once, at ${time(last)}`;
  return `${count} times, first at ${time(first)}, last at ${time(last)}`;
}
