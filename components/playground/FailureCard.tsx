import { Button } from '@/components/ui/Button.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import type { Failure } from '@/utils/sending/sending.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './FailureCard.module.css';

/** Why the request did not end as it should, in words, with the one thing that can be done about it here. */
export function FailureCard({ failure, url }: { failure: Failure; url: string }) {
  const draft = usePanel((state) => state.draft);
  const { request, allowHost } = useSession();
  const allow = async () => {
    if (await allowHost(url)) request({ type: 'send', request: draft });
  };
  return (
    <section className={styles.card} role="alert" aria-label="Failure">
      <h2 data-kind={failure.kind}>
        <Foreign>{failure.title}</Foreign>
      </h2>
      <p>
        <Foreign>{failure.sentence}</Foreign>
      </p>
      {failure.kind === 'permission' && (
        <Button onClick={() => void allow()}>Allow requests to {new URL(url).host} and send</Button>
      )}
    </section>
  );
}
