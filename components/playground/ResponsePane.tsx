import { later } from '@/components/ui/later.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { useSession } from '@/utils/stores/session-store.ts';
import { Answer } from './Answer.tsx';
import styles from './ResponsePane.module.css';

/** Loaded after the first view, which has no answer yet. */
const Why = later('soon', async () => (await import('./Why.tsx')).Why);

const SendAgain = later('soon', async () => (await import('@/components/drawer/later.ts')).SendAgain);

const PageRefusals = later('soon', async () => (await import('./PageRefusals.tsx')).PageRefusals);

/** The answer: status, what went wrong if anything did, body, headers, and the request as the browser sent it. */
export function ResponsePane() {
  const sending = useSession((state) => state.sending);
  if (sending === null)
    return (
      <div className={styles.pane}>
        <Note>Nothing sent yet. The answer will stand here, with the headers that really went over the wire.</Note>
        <PageRefusals />
      </div>
    );
  return (
    <div className={styles.pane}>
      <Answer sending={sending} again={<SendAgain request={sending.request} />}>
        <Why sending={sending} />
      </Answer>
      <PageRefusals />
    </div>
  );
}
