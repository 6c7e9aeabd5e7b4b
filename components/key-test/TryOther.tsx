import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { providerById } from '@/utils/providers/registry.ts';
import { keyTestId, useKeyTests } from '@/utils/stores/key-tests-store.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import type { OpenSandboxKey } from '@/utils/vault/key-record.ts';
import { describeVerdict } from './describe-verdict.ts';
import styles from './TryOther.module.css';

/** Asks whether a key that is stored as a sandbox key is to be tried at the production host, and tells what came of it. */
export function TryOther({ stored }: { stored: OpenSandboxKey }) {
  const [asked, setAsked] = useState(false);
  const state = useKeyTests(({ tests }) => tests[keyTestId(stored.id, 'production')]);
  const test = useKeyTests((tests) => tests.test);
  const provider = providerById(stored.provider);
  if (provider === null) return null;
  const host = provider.hosts.production;
  if (state?.phase === 'testing') return <p role="status">Asking {host} …</p>;
  if (state?.phase === 'done')
    return (
      <div className={styles.outcome}>
        <p role="status">{describeVerdict(state.verdict, host).sentence}</p>
        {state.verdict.kind === 'accepted' && <WatchInstead stored={stored} host={host} />}
      </div>
    );
  if (!asked) return <Button onClick={() => setAsked(true)}>Try production, read only…</Button>;
  return (
    <div className={styles.outcome}>
      <p>
        This sends “{stored.label}” to {host} once: GET {provider.testPaths.production}, which changes nothing there.
      </p>
      <div className={styles.choice}>
        <Button look="danger" onClick={() => void test(stored, 'production')}>
          Send it to {host}
        </Button>
        <Button onClick={() => setAsked(false)}>Do not send</Button>
      </div>
    </div>
  );
}

function WatchInstead({ stored, host }: { stored: OpenSandboxKey; host: string }) {
  const watchInstead = useKeys((state) => state.watchInstead);
  const [problem, setProblem] = useState<string | null>(null);
  const watch = async () => {
    const result = await watchInstead(stored.id, 'production');
    if (!result.ok) setProblem(result.message);
  };
  return (
    <>
      <p>
        <b>“{stored.label}” is a production key.</b> Its value should not be kept here: as a fingerprint it is watched
        for, and is sent to {host} no more.
      </p>
      <Button look="danger" onClick={() => void watch()}>
        Remove its value, keep its fingerprint
      </Button>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}
