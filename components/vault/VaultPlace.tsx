import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { SetPassphrase } from './SetPassphrase.tsx';
import { UnlockVault } from './UnlockVault.tsx';
import { useVaultFollowed } from './use-vault-followed.ts';

/** The vault among the keys: offered once there is a sandbox key, unlocked in place, locked by a click. */
export function VaultPlace() {
  const { state, problem, lock } = useVaultFollowed();
  return (
    <>
      {problem !== null && <Note tone="danger">{problem}</Note>}
      {state === 'off' && <Offer />}
      {state === 'locked' && (
        <UnlockVault why="The vault is locked. Pages are searched for your keys all the same; to send with a sandbox key, unlock it." />
      )}
      {state === 'open' && (
        <Note>
          The vault is open. <Button onClick={() => void lock()}>Lock now</Button>
        </Note>
      )}
    </>
  );
}

function Offer() {
  const { offer, enable, change } = useVaultFollowed();
  const isNeeded = useKeys((state) => state.keys.some(({ environment }) => environment === 'sandbox'));
  const [choosing, setChoosing] = useState(false);
  if (!offer || !isNeeded) return null;
  if (choosing)
    return (
      <>
        <SetPassphrase
          action="Set passphrase"
          act={(passphrase) => enable(passphrase)}
          onDone={() => setChoosing(false)}
        />
        <Note>
          <Button onClick={() => setChoosing(false)}>Not now</Button>
        </Note>
      </>
    );
  return (
    <Note>
      Sandbox keys and saved requests are kept unencrypted in this browser. A passphrase encrypts them.{' '}
      <Button onClick={() => setChoosing(true)}>Set a passphrase…</Button>{' '}
      <Button onClick={() => void change({ offer: false })}>Do not offer again</Button>
    </Note>
  );
}
