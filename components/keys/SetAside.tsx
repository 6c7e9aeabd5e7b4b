import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { counted } from '@/utils/http/counted.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';

/** Says what stored data could not be read; it is kept until the user discards it. */
export function SetAside() {
  const entries = useKeys((state) => state.setAside);
  const discard = useKeys((state) => state.discardSetAside);
  if (entries.length === 0) return null;
  return (
    <Note tone="warning">
      {counted(entries.length, 'stored value')} could not be read and {entries.length === 1 ? 'was' : 'were'} set aside:{' '}
      {[...new Set(entries.map(({ from, reason }) => `${from.split(':')[1]} (${reason})`))].join(' ')} The rest is
      untouched.{' '}
      {entries.some(({ from }) => from === 'local:salt') &&
        'Keys added before can no longer be recognised in pages: delete them and add them again. '}
      {entries.some(({ from }) => from === 'local:vault') &&
        'Sandbox keys and saved requests that were in the vault can no longer be opened. '}
      <Button onClick={() => void discard()}>Discard what was set aside</Button>
    </Note>
  );
}
