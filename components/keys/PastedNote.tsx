import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import type { PastedKey } from '@/utils/auth/pasted-key.ts';
import { counted } from '@/utils/http/counted.ts';
import styles from './PastedNote.module.css';

interface Properties {
  readonly pasted: PastedKey | null;
  /** Called with the key inside a longer text when the user wants that one. */
  readonly onUse: (key: string) => void;
}

/** What was read from the key field, said before anything is saved; keeps its line so that the form does not jump. */
export function PastedNote({ pasted, onUse }: Properties) {
  return <div className={styles.note}>{describe(pasted, onUse)}</div>;
}

function describe(pasted: PastedKey | null, onUse: Properties['onUse']) {
  if (pasted === null) return <Note>The key alone, an Authorization header, or a curl command.</Note>;
  if (pasted.kind === 'refused') return <Note tone="danger">{pasted.message}</Note>;
  if (pasted.kind === 'offered')
    return (
      <Note tone="warning">
        {pasted.message} <Button onClick={() => onUse(pasted.key)}>Use the key inside</Button>
      </Note>
    );
  if (pasted.notes.length > 0) return <Note tone="warning">{pasted.notes.join(' ')}</Note>;
  return <Note>{counted(pasted.key.length, 'character')}.</Note>;
}
