import { Button } from '@/components/ui/Button.tsx';
import { formatBytes } from '@/utils/http/sizes.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './ResumeUpload.module.css';

/** Goes on with an upload that ended before its last piece was taken; nothing for one that was not the last to end here. */
export function ResumeUpload({ sending: { id, upload } }: { sending: Sending }) {
  const isLast = useSession((state) => state.sending?.id === id);
  const request = useSession((state) => state.request);
  if (upload === null || !upload.resumable || !isLast) return null;
  const { sent, total, piece, pieces } = upload;
  return (
    <p className={styles.resume}>
      {formatBytes(sent ?? 0)} of {formatBytes(total)} were taken.{' '}
      <Button onClick={() => request({ type: 'resume' })}>
        Resume with piece {piece} of {pieces}
      </Button>
    </p>
  );
}
