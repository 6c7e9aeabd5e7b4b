import { Band } from '@/components/ui/Band.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { CrossButton } from '@/components/ui/CrossButton.tsx';
import { useReplay } from '@/utils/stores/replay-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './ReplayBand.module.css';

/** Says what of a request of the page was swapped, and compares both answers once ours has come. */
export function ReplayBand() {
  const { page, notes, sentBefore, comparing, compare, end } = useReplay();
  const answered = useSession(({ sending }) => sending?.phase === 'done' && sending.id !== sentBefore);
  if (page === null) return null;
  return (
    <Band label="Replay">
      <b>Replay</b>
      <code className={styles.target}>
        {page.request.method} {page.url}
      </code>
      <span className={styles.notes}>{notes.join(' ')}</span>
      <Button disabled={!answered} onClick={() => compare(!comparing)}>
        {comparing ? 'Do not compare' : 'Compare both answers'}
      </Button>
      <CrossButton label="End the replay" onClick={end} />
    </Band>
  );
}
