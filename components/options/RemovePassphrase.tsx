import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import formStyles from '@/components/ui/Form.module.css';
import { Note } from '@/components/ui/Note.tsx';
import { PassphraseField } from '@/components/vault/PassphraseField.tsx';
import { useVaultAction } from '@/components/vault/use-vault-action.ts';
import { useVault } from '@/utils/stores/vault-store.ts';

/** Keeps everything in the clear again, after the passphrase. */
export function RemovePassphrase({ onDone }: { onDone: () => void }) {
  const remove = useVault((state) => state.remove);
  const [passphrase, setPassphrase] = useState('');
  const { message, busy, onSubmit } = useVaultAction(() => remove(passphrase), onDone);
  const id = useId();
  return (
    <form aria-label="Remove passphrase" onSubmit={onSubmit}>
      <div className={formStyles.form}>
        <label htmlFor={id}>Current passphrase</label>
        <PassphraseField id={id} purpose="current-password" value={passphrase} onChange={setPassphrase} />
        <span />
        <span>
          <Button type="submit" look="danger" disabled={passphrase === '' || busy}>
            Remove passphrase
          </Button>
        </span>
      </div>
      <Note>Your keys and saved requests are then kept unencrypted in this browser. Nothing of them is lost.</Note>
      {message !== null && <Note tone="danger">{message}</Note>}
    </form>
  );
}
