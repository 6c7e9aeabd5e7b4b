import { later } from '@/components/ui/later.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { useReplay } from '@/utils/stores/replay-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './ResponsePane.module.css';

/** Loaded after the first view, which has no answer yet. */
const LastAnswer = later('soon', async () => (await import('./LastAnswer.tsx')).LastAnswer);

const ReplayComparison = later(
  'when asked',
  async () => (await import('@/components/replay/ReplayComparison.tsx')).ReplayComparison,
);

const PageTraffic = later('soon', async () => (await import('@/components/replay/PageTraffic.tsx')).PageTraffic);

const PageRefusals = later('soon', async () => (await import('./PageRefusals.tsx')).PageRefusals);

/** The answer to what was sent last, and what the page itself was refused and has sent. */
export function ResponsePane() {
  const sending = useSession((state) => state.sending);
  const { page, comparing } = useReplay();
  const compared = comparing && page !== null && sending?.phase === 'done';
  return (
    <div className={styles.pane}>
      {sending === null && (
        <Note>Nothing sent yet. The answer will stand here, with the headers that really went over the wire.</Note>
      )}
      {sending !== null && !compared && <LastAnswer sending={sending} />}
      {sending !== null && compared && <ReplayComparison page={page} ours={sending} />}
      <PageRefusals />
      <PageTraffic />
    </div>
  );
}
