import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { useVault } from '@/utils/stores/vault-store.ts';
import { PassphraseField } from './PassphraseField.tsx';
import styles from './UnlockVault.module.css';
import { useVaultAction } from './use-vault-action.ts';

/** Asks for the passphrase where something is locked; `why` says what. */
export function UnlockVault({ why }: { why: string }) {
  const unlock = useVault((state) => state.unlock);
  const [passphrase, setPassphrase] = useState('');
  const { message, busy, onSubmit } = useVaultAction(
    () => unlock(passphrase),
    () => setPassphrase(''),
  );
  const id = useId();
  return (
    <form className={styles.form} aria-label="Unlock the vault" onSubmit={onSubmit}>
      <p>{why}</p>
      <label htmlFor={id}>Passphrase</label>
      <PassphraseField id={id} purpose="current-password" value={passphrase} onChange={setPassphrase} />
      <Button type="submit" disabled={passphrase === '' || busy}>
        {busy ? 'Unlocking …' : 'Unlock'}
      </Button>
      {message !== null && (
        <p role="alert" className={styles.problem}>
          {message}
        </p>
      )}
    </form>
  );
}
