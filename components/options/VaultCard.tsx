import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { SetPassphrase } from '@/components/vault/SetPassphrase.tsx';
import { UnlockVault } from '@/components/vault/UnlockVault.tsx';
import { useVaultFollowed } from '@/components/vault/use-vault-followed.ts';
import { ForgetEverything } from './ForgetEverything.tsx';
import { LockTimeChoice } from './LockTimeChoice.tsx';
import { MoveVault } from './MoveVault.tsx';
import { RemovePassphrase } from './RemovePassphrase.tsx';
import styles from './VaultCard.module.css';

/** The passphrase that encrypts what is kept: set, changed, removed, and when it is asked for again. */
export function VaultCard() {
  const { state, problem, enable, lock } = useVaultFollowed();
  return (
    <Card title="Vault" end={state === 'open' && <Button onClick={() => void lock()}>Lock now</Button>}>
      <p className={styles.note}>
        A passphrase encrypts your sandbox keys and saved requests. Pages are searched for your keys while it is locked,
        too. Without a passphrase they are kept unencrypted in this browser.
      </p>
      {problem !== null && <Note tone="danger">{problem}</Note>}
      {state === 'off' && (
        <SetPassphrase action="Set passphrase" act={(passphrase) => enable(passphrase)} onDone={() => {}} />
      )}
      {state === 'locked' && <UnlockVault why="The vault is locked." />}
      {state === 'open' && <OpenVault />}
      {(state === 'off' || state === 'open') && <MoveVault hasVault={state === 'open'} />}
      <ForgetEverything />
    </Card>
  );
}

function OpenVault() {
  const { changePassphrase } = useVaultFollowed();
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const end = (sentence: string) => {
    setDoing(null);
    setDone(sentence);
  };
  return (
    <>
      <LockTimeChoice />
      {doing === null && (
        <div className={styles.actions}>
          <Button onClick={() => setDoing('change')}>Change passphrase…</Button>
          <Button onClick={() => setDoing('remove')}>Remove passphrase…</Button>
        </div>
      )}
      {doing === 'change' && (
        <SetPassphrase
          action="Change passphrase"
          asksCurrent
          act={(next, current) => changePassphrase(current, next)}
          onDone={end}
        />
      )}
      {doing === 'remove' && <RemovePassphrase onDone={() => setDoing(null)} />}
      {doing !== null && (
        <div className={styles.actions}>
          <Button onClick={() => setDoing(null)}>Cancel</Button>
        </div>
      )}
      {done !== null && <Note>{done}</Note>}
    </>
  );
}
