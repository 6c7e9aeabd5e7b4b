import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import formStyles from '@/components/ui/Form.module.css';
import { Note } from '@/components/ui/Note.tsx';
import { PassphraseField } from '@/components/vault/PassphraseField.tsx';
import { useVaultAction } from '@/components/vault/use-vault-action.ts';
import type { VaultResult } from '@/utils/vault/vault.ts';

interface Properties {
  readonly label: string;
  /** What is done with the passphrase, as the button says it. */
  readonly action: string;
  readonly danger?: boolean;
  readonly act: (passphrase: string) => Promise<VaultResult>;
  /** Gets the sentence that says what was done. */
  readonly onDone: (note: string) => void;
}

/** Asks for a passphrase that is set already, and does something with it. */
export function AskPassphrase({ label, action, danger = false, act, onDone }: Properties) {
  const [passphrase, setPassphrase] = useState('');
  const { message, busy, onSubmit } = useVaultAction(() => act(passphrase), onDone);
  const id = useId();
  return (
    <form aria-label={action} onSubmit={onSubmit}>
      <div className={formStyles.form}>
        <label htmlFor={id}>{label}</label>
        <PassphraseField id={id} purpose="current-password" value={passphrase} onChange={setPassphrase} />
        <span />
        <span>
          <Button type="submit" {...(danger ? { look: 'danger' } : {})} disabled={passphrase === '' || busy}>
            {busy ? 'Please wait …' : action}
          </Button>
        </span>
      </div>
      {message !== null && <Note tone="danger">{message}</Note>}
    </form>
  );
}
