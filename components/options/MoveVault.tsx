import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { SetPassphrase } from '@/components/vault/SetPassphrase.tsx';
import { saveVault } from '@/utils/stores/vault-files.ts';
import { AskPassphrase } from './AskPassphrase.tsx';
import { ImportVault } from './ImportVault.tsx';
import styles from './VaultCard.module.css';

/** Takes keys and saved requests to another computer, and brings them from one: as a file that a passphrase encrypts. */
export function MoveVault({ hasVault }: { hasVault: boolean }) {
  const [doing, setDoing] = useState<'export' | 'import' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const start = (what: typeof doing) => {
    setDone(null);
    setDoing(what);
  };
  const end = (sentence: string) => {
    setDoing(null);
    setDone(sentence);
  };
  return (
    <section aria-label="Move to another computer">
      {doing === null && (
        <div className={styles.actions}>
          <span>Move to another computer</span>
          <Button onClick={() => start('export')}>Export…</Button>
          <Button onClick={() => start('import')}>Import…</Button>
        </div>
      )}
      {doing === 'export' && <ExportVault hasVault={hasVault} onDone={end} />}
      {doing === 'import' && <ImportVault hasVault={hasVault} onDone={end} />}
      {doing !== null && (
        <div className={styles.actions}>
          <Button onClick={() => setDoing(null)}>Cancel</Button>
        </div>
      )}
      {done !== null && <Note>{done}</Note>}
    </section>
  );
}

function ExportVault({ hasVault, onDone }: { hasVault: boolean; onDone: (sentence: string) => void }) {
  return (
    <>
      <Note>
        The file holds your sandbox keys, the fingerprints of your watched keys and your saved requests, encrypted under{' '}
        {hasVault ? 'your passphrase' : 'a passphrase that you choose here'}. Whoever has both can read it.
      </Note>
      {hasVault ? (
        <AskPassphrase label="Current passphrase" action="Export" act={saveVault} onDone={onDone} />
      ) : (
        <SetPassphrase action="Export" act={(passphrase) => saveVault(passphrase)} onDone={onDone} />
      )}
    </>
  );
}
