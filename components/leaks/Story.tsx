import type { ReactNode } from 'react';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import type { LeakStory } from '@/utils/detection/leak-story.ts';
import { copiedTo } from './describe-finding.ts';
import { MadeBy } from './MadeBy.tsx';
import { PlaceLink } from './SourceLink.tsx';
import styles from './Story.module.css';
import { StoryStep } from './StoryStep.tsx';

interface Properties {
  readonly story: LeakStory;
  /** The id of the row whose detail this is. */
  readonly openId: string;
}

/** As many as fit the screen; the rest is in the list. */
const mostSteps = 8;

/** How the credential came into the page and how it went out, each place a link into Sources. */
export function Story({ story: { entered, left }, openId }: Properties) {
  return (
    <ol className={styles.story} aria-label="Story">
      {entered.slice(0, mostSteps).map((row) => (
        <StoryStep key={row.id} row={row} open={row.id === openId} kind="entered">
          <Entered row={row} />
        </StoryStep>
      ))}
      <Rest count={entered.length - mostSteps} />
      {entered.length === 0 && (
        <Untold kind="entered">
          <b>Where it came from was not seen:</b> nothing that this page received held it. It may have come before
          DevTools was opened, been kept in the browser, or been typed.
        </Untold>
      )}
      {left.slice(0, mostSteps).map((row) => (
        <StoryStep key={row.id} row={row} open={row.id === openId} kind="left">
          <Left row={row} />
        </StoryStep>
      ))}
      <Rest count={left.length - mostSteps} />
      {left.length === 0 && (
        <Untold kind="left">
          <b>It was not seen leaving:</b> no request carried it. Whoever opens the page can still read it.
        </Untold>
      )}
    </ol>
  );
}

function Entered({ row: { finding } }: { row: FindingRow }) {
  const { request, position } = finding;
  return (
    <>
      <b>Entered</b> in <PlaceLink place={{ url: request.url, line: null, column: null, ...position }} />, requested by{' '}
      <MadeBy initiator={finding.initiator} />
    </>
  );
}

function Left({ row: { finding } }: { row: FindingRow }) {
  const copy = copiedTo(finding);
  return (
    <>
      {copy === null ? (
        <b>Left,</b>
      ) : (
        <>
          <b>Copied</b> to {copy},
        </>
      )}{' '}
      sent by <MadeBy initiator={finding.initiator} />
    </>
  );
}

function Untold({ kind, children }: { kind: 'entered' | 'left'; children: ReactNode }) {
  return <li className={`${styles.step} ${styles[kind]} ${styles.untold}`}>{children}</li>;
}

function Rest({ count }: { count: number }) {
  return count > 0 ? <li className={styles.rest}>and {count} more in the list</li> : null;
}
