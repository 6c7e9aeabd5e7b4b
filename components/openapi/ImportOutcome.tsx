import { Button } from '@/components/ui/Button.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { counted } from '@/utils/http/counted.ts';
import type { ImportState } from '@/utils/stores/import-store.ts';
import styles from './ImportOutcome.module.css';

interface Properties {
  readonly outcome: Extract<ImportState, { phase: 'done' }>;
  readonly onDismiss: () => void;
}

/** What came of a document, and everything in it that could not be used, each with where it stands. */
export function ImportOutcome({ outcome: { ok, sentence, problems }, onDismiss }: Properties) {
  return (
    <div className={styles.outcome}>
      <Note tone={!ok ? 'danger' : problems.length > 0 ? 'warning' : 'quiet'}>
        {sentence}
        {ok && problems.length > 0 && ` ${counted(problems.length, 'problem')} in the document:`}
      </Note>
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label="Problems">
          {problems.map(({ where, sentence: what }) => (
            <li key={`${where} ${what}`}>
              <code className={styles.where}>
                <Foreign>{where}</Foreign>
              </code>{' '}
              <Foreign>{what}</Foreign>
            </li>
          ))}
        </ul>
      )}
      <Button look="link" onClick={onDismiss}>
        Dismiss
      </Button>
    </div>
  );
}
