import type { ReactNode } from 'react';
import { TryOther } from '@/components/key-test/TryOther.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { Chip, type Tone } from '@/components/ui/Chip.tsx';
import type { Cause, Certainty, Diagnosis } from '@/utils/auth/diagnosis/cause.ts';
import { counted } from '@/utils/http/counted.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { useDiagnosis } from '@/utils/stores/diagnosis.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './Why.module.css';

/** Why a request was refused, the surest cause first, each with what shows it and what to do. */
export function Why({ sending }: { sending: Sending }) {
  const diagnosis = useDiagnosis(sending);
  if (diagnosis === null) return null;
  return (
    <div className={styles.why}>
      <Card title="Why" end={<SendWithKey diagnosis={diagnosis} sending={sending} />}>
        <ol className={styles.causes}>
          {diagnosis.causes.map((cause) => (
            <CauseItem key={cause.id} cause={cause}>
              {cause.id === 'other-environment' && <TryProduction diagnosis={diagnosis} />}
            </CauseItem>
          ))}
        </ol>
        <RuledOut ruledOut={diagnosis.ruledOut} />
      </Card>
    </div>
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
        <h3>{title}</h3>
        <p className={styles.evidence}>{evidence}</p>
        <p>
          {fix}{' '}
          <a href={more.url} target="_blank" rel="noreferrer">
            {more.text}
          </a>
        </p>
        {children}
      </div>
    </li>
  );
}

/** Whether the stored key that was refused is one of production, found out where its user wants that. */
function TryProduction({ diagnosis: { storedKey } }: { diagnosis: Diagnosis }) {
  const stored = useKeys(({ keys }) => keys.find(({ id }) => id === storedKey?.id));
  return stored?.environment === 'sandbox' ? <TryOther key={stored.id} stored={stored} /> : null;
}

/** The stored key that went out in a form that was refused: one click sends it as it has to be. */
function SendWithKey({ diagnosis: { storedKey }, sending }: { diagnosis: Diagnosis; sending: Sending }) {
  const edit = usePanel((state) => state.edit);
  const request = useSession((state) => state.request);
  if (storedKey === null || sending.request.keyId === storedKey.id) return null;
  const send = () => {
    const headers = sending.request.headers.filter(([name]) => name.toLowerCase() !== 'authorization');
    const corrected = { ...sending.request, headers, keyId: storedKey.id };
    edit(corrected);
    request({ type: 'send', request: corrected });
  };
  return <Button onClick={send}>Send with “{storedKey.label}”</Button>;
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
            <dd>{by}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
