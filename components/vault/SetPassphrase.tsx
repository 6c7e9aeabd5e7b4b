import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import formStyles from '@/components/ui/Form.module.css';
import { Note } from '@/components/ui/Note.tsx';
import type { VaultResult } from '@/utils/vault/vault.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { useVaultAction } from './use-vault-action.ts';

interface Properties {
  /** What is done with the passphrase, as the button says it. */
  readonly action: string;
  /** Whether the passphrase that holds now is asked for first. */
  readonly asksCurrent?: boolean;
  readonly act: (passphrase: string, current: string) => Promise<VaultResult>;
  /** Gets the sentence that says what was done. */
  readonly onDone: (note: string) => void;
}

/** Shorter ones can be found by trial; a few words are longer. */
const shortPassphrase = 12;

/** A new passphrase, entered twice: it cannot be recovered. */
export function SetPassphrase({ action, asksCurrent = false, act, onDone }: Properties) {
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const id = useId();
  const { message, busy, onSubmit } = useVaultAction(
    async () =>
      passphrase === again
        ? await act(passphrase, current)
        : { ok: false, message: 'The two passphrases differ. Enter the same one twice.', wait: 0 },
    (note) => {
      for (const clear of [setCurrent, setPassphrase, setAgain]) clear('');
      onDone(note);
    },
  );
  const isShort = passphrase !== '' && [...passphrase].length < shortPassphrase;
  return (
    <form aria-label={action} onSubmit={onSubmit}>
      <div className={formStyles.form}>
        {asksCurrent && (
          <>
            <label htmlFor={`${id}-current`}>Current passphrase</label>
            <PassphraseField id={`${id}-current`} purpose="current-password" value={current} onChange={setCurrent} />
          </>
        )}
        <label htmlFor={`${id}-new`}>New passphrase</label>
        <PassphraseField
          id={`${id}-new`}
          purpose="new-password"
          describedBy={`${id}-hint`}
          value={passphrase}
          onChange={setPassphrase}
        />
        <label htmlFor={`${id}-again`}>The same again</label>
        <PassphraseField id={`${id}-again`} purpose="new-password" value={again} onChange={setAgain} />
        <span />
        <span>
          <Button type="submit" disabled={passphrase === '' || again === '' || busy}>
            {busy ? 'Encrypting …' : action}
          </Button>
        </span>
      </div>
      <div id={`${id}-hint`}>
        <Note tone={isShort ? 'warning' : 'quiet'}>
          {isShort ? 'Short ones can be found by trial: four or five words are better. ' : ''}It cannot be recovered:
          whoever forgets it can only forget the keys too.
        </Note>
      </div>
      {message !== null && <Note tone="danger">{message}</Note>}
    </form>
  );
}
