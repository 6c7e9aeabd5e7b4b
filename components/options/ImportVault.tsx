import { useId, useState } from 'react';
import formStyles from '@/components/ui/Form.module.css';
import { Note } from '@/components/ui/Note.tsx';
import { loadVault } from '@/utils/stores/vault-files.ts';
import { AskPassphrase } from './AskPassphrase.tsx';

interface Properties {
  readonly hasVault: boolean;
  readonly onDone: (note: string) => void;
}

/** Asks for an exported file and its passphrase. */
export function ImportVault({ hasVault, onDone }: Properties) {
  const [file, setFile] = useState<File | null>(null);
  const id = useId();
  return (
    <>
      <Note tone={hasVault ? 'quiet' : 'warning'}>
        What is here already stays as it is.{' '}
        {hasVault
          ? 'Imported keys and requests are encrypted in your vault.'
          : 'There is no passphrase here: imported keys are kept unencrypted in this browser, unless you set one first.'}
      </Note>
      <div className={formStyles.form}>
        <label htmlFor={id}>Exported file</label>
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
        />
      </div>
      {file !== null && (
        <AskPassphrase
          label="Passphrase of the file"
          action="Import"
          act={(passphrase) => loadVault(file, passphrase)}
          onDone={onDone}
        />
      )}
    </>
  );
}
