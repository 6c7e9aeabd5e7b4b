import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { useKeyToAdd } from '@/utils/stores/key-to-add.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { giveBack, type TakenCommand } from '@/utils/stores/take-command.ts';
import styles from './CommandTaken.module.css';

interface Properties {
  readonly taken: TakenCommand;
  /** Called when nothing is to be said of the command any more. */
  readonly onClose: () => void;
}

/** What became of a pasted curl command: what its key is, and what of it could not be taken over. */
export function CommandTaken({ taken, onClose }: Properties) {
  const { result } = taken;
  const undo = () => {
    giveBack(taken);
    onClose();
  };
  return (
    <section className={styles.taken} aria-label="Pasted command">
      <div className={styles.said}>
        {result.ok ? <Said result={result} /> : <Note tone="danger">{result.message}</Note>}
      </div>
      <span className={styles.actions}>
        {result.ok && <Button onClick={undo}>Undo</Button>}
        <Button onClick={onClose}>Close</Button>
      </span>
    </section>
  );
}

function Said({ result }: { result: Extract<TakenCommand['result'], { ok: true }> }) {
  const { key, notes, draft } = result;
  const show = usePanel((state) => state.show);
  const keep = (value: string) => {
    useKeyToAdd.setState({ value, environment: draft.environment });
    show('keys');
  };
  return (
    <>
      <Note>The curl command is now the request.</Note>
      {'message' in key && (
        <Note tone={key.kind === 'chosen' ? 'quiet' : 'warning'}>
          {key.message}{' '}
          {key.kind === 'offered' && (
            <Button onClick={() => keep(key.value)}>
              {draft.environment === 'sandbox' ? 'Keep this key' : 'Watch this key'}
            </Button>
          )}
        </Note>
      )}
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label="What differs from the command">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
