import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useOwnBase } from '@/utils/stores/targets-store.ts';
import styles from './InUse.module.css';

/** A band that cannot be missed while a key that is no sandbox key is chosen, with the lock that drops it. */
export function InUse() {
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const { keys, openValues, lockKey } = useKeys();
  const own = useOwnBase(draft);
  const [problem, setProblem] = useState<string | null>(null);
  const key = keys.find(({ id }) => id === draft.keyId);
  if (key === undefined || key.environment === 'sandbox' || openValues[key.id] === undefined) return null;
  const base = draft.base ?? own;
  const host = base === null ? 'nowhere' : new URL(base).host;
  // The band stays until the value is gone.
  const lock = async () => {
    const result = await lockKey(key.id);
    if (result.ok) edit({ keyId: null });
    else setProblem(result.message);
  };
  return (
    <div className={styles.band} data-environment={key.environment} role="status">
      <b>{key.environment}</b>
      <span>
        “{key.label}” is in use: requests go to {host} and are real.
      </span>
      {problem !== null && <span role="alert">{problem}</span>}
      <Button onClick={() => void lock()}>Lock</Button>
    </div>
  );
}
