import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import styles from './UnlockVault.module.css';
import { useVaultAction } from './use-vault-action.ts';
import { useVaultFollowed } from './use-vault-followed.ts';

/** Asks for the passphrase where something is locked; `why` says what. */
export function UnlockVault({ why }: { why: string }) {
  const { state, unlock } = useVaultFollowed();
  const [passphrase, setPassphrase] = useState('');
  const { message, busy, onSubmit } = useVaultAction(
    () => unlock(passphrase),
    () => setPassphrase(''),
  );
  const id = useId();
  // It was damaged, and is set aside.
  if (state === 'off')
    return (
      <p role="alert" className={styles.problem}>
        The vault could not be read, so what is in it cannot be opened. Delete the keys that are locked and add them
        again.
      </p>
    );
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
