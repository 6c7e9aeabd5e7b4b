import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { counted } from '@/utils/http/counted.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './PageTraffic.module.css';

/** What the page itself has sent to providers, the newest first, each to be sent again from the playground. */
export function PageTraffic() {
  const { pageRequests, request } = useSession();
  if (pageRequests.length === 0) return null;
  return (
    <div className={styles.traffic}>
      <Card title="Sent by the page" end={counted(pageRequests.length, 'request')}>
        <ul className={styles.list} aria-label="Sent by the page">
          {pageRequests.map(({ index, method, target, status, startedAt }) => (
            <li key={index} className={styles.row}>
              <b className={styles.status} data-refused={status >= 400}>
                {status}
              </b>
              <code className={styles.target} title={visibleText(`${method} ${target}`)}>
                <Foreign>
                  {method} {target}
                </Foreign>
              </code>
              <time dateTime={new Date(startedAt).toISOString()}>{new Date(startedAt).toLocaleTimeString()}</time>
              <Button onClick={() => request({ type: 'replay', index })}>Replay</Button>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
