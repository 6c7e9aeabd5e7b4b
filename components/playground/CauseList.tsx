import type { ReactNode } from 'react';
import { Chip, type Tone } from '@/components/ui/Chip.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import type { Cause, Certainty, Diagnosis } from '@/utils/auth/diagnosis/cause.ts';
import { counted } from '@/utils/http/counted.ts';
import styles from './CauseList.module.css';

interface Properties {
  readonly diagnosis: Diagnosis;
  /** What can be done here about a cause. */
  readonly actionFor?: (cause: Cause) => ReactNode;
}

/** Causes, the surest first, each with what shows it and what to do; those that are ruled out are folded. */
export function CauseList({ diagnosis: { causes, ruledOut }, actionFor = () => null }: Properties) {
  return (
    <>
      <ol className={styles.causes}>
        {causes.map((cause) => (
          <CauseItem key={cause.id} cause={cause}>
            {actionFor(cause)}
          </CauseItem>
        ))}
      </ol>
      <RuledOut ruledOut={ruledOut} />
    </>
  );
}

const tones: Readonly<Record<Certainty, Tone>> = { certain: 'production', likely: 'warning', possible: 'neutral' };

interface CauseProperties {
  readonly cause: Cause;
  /** What can be done about it here. */
  readonly children: ReactNode;
}

function CauseItem({ cause: { id, certainty, title, evidence, fix, more }, children }: CauseProperties) {
  return (
    <li className={styles.cause} data-cause={id} data-certainty={certainty}>
      <Chip tone={tones[certainty]}>{certainty}</Chip>
      <div>
        <h3>
          <Foreign>{title}</Foreign>
        </h3>
        <p className={styles.evidence}>
          <Foreign>{evidence}</Foreign>
        </p>
        <p>
          <Foreign>{fix}</Foreign>{' '}
          <a href={more.url} target="_blank" rel="noreferrer">
            {more.text}
          </a>
        </p>
        {children}
      </div>
    </li>
  );
}

function RuledOut({ ruledOut }: Pick<Diagnosis, 'ruledOut'>) {
  if (ruledOut.length === 0) return null;
  return (
    <details className={styles.ruledOut}>
      <summary>{counted(ruledOut.length, 'cause')} ruled out</summary>
      <dl>
        {ruledOut.map(({ title, by }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <Foreign>{by}</Foreign>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
