import { later } from '@/components/ui/later.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './ResponsePane.module.css';

/** Loaded after the first view, which has no answer yet. */
const LastAnswer = later('soon', async () => (await import('./LastAnswer.tsx')).LastAnswer);

const PageRefusals = later('soon', async () => (await import('./PageRefusals.tsx')).PageRefusals);

/** The answer to what was sent last, and what the page itself was refused. */
export function ResponsePane() {
  const sending = useSession((state) => state.sending);
  return (
    <div className={styles.pane}>
      {sending === null ? (
        <Note>Nothing sent yet. The answer will stand here, with the headers that really went over the wire.</Note>
      ) : (
        <LastAnswer sending={sending} />
      )}
      <PageRefusals />
    </div>
  );
}
