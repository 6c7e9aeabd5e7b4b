import { KeyMatrix } from '@/components/key-test/KeyMatrix.tsx';
import { QuickTest } from '@/components/key-test/QuickTest.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { VaultPlace } from '@/components/vault/VaultPlace.tsx';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { AddKey } from './AddKey.tsx';
import { ExportKeys } from './ExportKeys.tsx';
import styles from './KeysView.module.css';
import { KeyTable } from './KeyTable.tsx';
import { SetAside } from './SetAside.tsx';

/** The stored keys, and the form that adds one. */
export function KeysView() {
  const { keys, problem } = useKeys();
  return (
    <div className={styles.view}>
      {problem !== null && <Note tone="danger">{problem}</Note>}
      <SetAside />
      <VaultPlace />
      {keys.length === 0 ? (
        <Note>
          No keys yet. Add a sandbox key to send requests with it, and production keys to be warned when a page gives
          them away: of those only a fingerprint is kept.
        </Note>
      ) : (
        <>
          <KeyTable keys={keys} />
          <ExportKeys keys={keys} />
        </>
      )}
      <AddKey />
      <div className={styles.tests}>
        <KeyMatrix />
        <QuickTest />
      </div>
    </div>
  );
}
