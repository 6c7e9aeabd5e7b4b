import { Note } from '@/components/ui/Note.tsx';
import { useVault } from '@/utils/stores/vault-store.ts';
import { AskPassphrase } from './AskPassphrase.tsx';

/** Keeps everything in the clear again, after the passphrase. */
export function RemovePassphrase({ onDone }: { onDone: () => void }) {
  const remove = useVault((state) => state.remove);
  return (
    <>
      <AskPassphrase label="Current passphrase" action="Remove passphrase" danger act={remove} onDone={onDone} />
      <Note>Your keys and saved requests are then kept unencrypted in this browser. Nothing of them is lost.</Note>
    </>
  );
}
