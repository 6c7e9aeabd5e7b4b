import { Button } from '@/components/ui/Button.tsx';
import { providerById } from '@/utils/providers/registry.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './InUse.module.css';

/** A band that cannot be missed while a key that is no sandbox key is chosen, with the lock that drops it. */
export function InUse() {
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const { keys, openValues, lockKey } = useKeys();
  const key = keys.find(({ id }) => id === draft.keyId);
  if (key === undefined || key.environment === 'sandbox' || openValues[key.id] === undefined) return null;
  const lock = () => {
    edit({ keyId: null });
    void lockKey(key.id);
  };
  return (
    <div className={styles.band} data-environment={key.environment} role="status">
      <b>{key.environment}</b>
      <span>
        “{key.label}” is in use: requests go to {providerById(key.provider)?.hosts[key.environment]} and are real.
      </span>
      <Button onClick={lock}>Lock</Button>
    </div>
  );
}
