import { Foreign } from '@/components/ui/Foreign.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { RevealButton } from '@/components/ui/RevealButton.tsx';
import { useReveal } from '@/components/ui/use-reveal.ts';
import { readAuthorization } from '@/utils/auth/anatomy.ts';
import { findTarget, keyHeaderOf } from '@/utils/providers/api-target.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { useTargets } from '@/utils/stores/targets-store.ts';
import { HeadersTable } from './HeadersTable.tsx';
import styles from './RequestAsSent.module.css';

/** Every request of the send as the browser reported it, redirects included. */
export function RequestAsSent({ sending }: { sending: Sending }) {
  const { revealed, reveal, hide } = useReveal();
  const keyHeader = useTargets(({ targets }) => keyHeaderOf(findTarget(sending.request.provider, targets)));
  const maskValue = (name: string, value: string) => {
    if (revealed) return value;
    return keyHeader !== 'authorization' && name.toLowerCase() === keyHeader ? mask : maskAuthorization(name, value);
  };
  if (sending.hops.length === 0)
    return (
      <Note>
        {sending.wire === 'waiting'
          ? 'The browser has not reported the request yet.'
          : 'The browser reported no request.'}
      </Note>
    );
  return (
    <div className={styles.scroll}>
      <p className={styles.note}>
        As the browser reports it. Host, Connection and cache headers are added later and are not reported.{' '}
        <RevealButton revealed={revealed} onReveal={reveal} onHide={hide} />
      </p>
      {sending.hops.map(({ method, url, requestHeaders, answer }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hops are only ever appended.
        <section key={index} className={styles.hop}>
          <h3 className={styles.target}>
            <code>
              <Foreign>
                {method} {url}
              </Foreign>
            </code>
          </h3>
          <HeadersTable label={`Request headers ${index + 1}`} fields={requestHeaders} maskValue={maskValue} />
          {answer !== null && sending.hops.length > 1 && (
            <p className={styles.answer}>
              <Foreign>{answer.statusLine}</Foreign>
            </p>
          )}
          {answer === null && sending.phase === 'done' && (
            <p className={styles.answer}>No answer came, so it cannot be said whether this went out.</p>
          )}
        </section>
      ))}
      {sending.body !== '' && (
        <section className={styles.hop}>
          <h3 className={styles.target}>Body as intended</h3>
          <pre className={styles.body}>
            <Foreign>{sending.body}</Foreign>
          </pre>
        </section>
      )}
    </div>
  );
}

const mask = '••••••••';

function maskAuthorization(name: string, value: string): string {
  if (name.toLowerCase() !== 'authorization') return value;
  const { scheme } = readAuthorization(value);
  return `${scheme} ${mask}`.trim();
}
