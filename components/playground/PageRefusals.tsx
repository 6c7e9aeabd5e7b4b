import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { counted } from '@/utils/http/counted.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { CauseList } from './CauseList.tsx';
import styles from './PageRefusals.module.css';

/** The requests of the page itself that the provider refused or that got no answer, the newest first, each with why. */
export function PageRefusals() {
  const { refusals, request } = useSession();
  if (refusals.length === 0) return null;
  return (
    <div className={styles.refusals}>
      <Card title="Refused in the page" end={counted(refusals.length, 'request')}>
        {refusals.map(({ index, method, target, status, startedAt, carried, diagnosis }) => (
          <details key={index} className={styles.refusal}>
            <summary>
              <b className={styles.status}>{status === 0 ? 'no answer' : status}</b>{' '}
              <code>
                <Foreign>{`${method} ${target}`}</Foreign>
              </code>{' '}
              <time dateTime={new Date(startedAt).toISOString()}>{new Date(startedAt).toLocaleTimeString()}</time>
              <span className={styles.first}>
                <Foreign>{diagnosis.causes[0]?.title}</Foreign>
              </span>
            </summary>
            <CauseList diagnosis={diagnosis} />
            {carried && (
              <p className={styles.inspect}>
                <Button onClick={() => request({ type: 'inspect', index })}>Take its header apart</Button>
              </p>
            )}
          </details>
        ))}
      </Card>
    </div>
  );
}
