import { mostAttempts } from '@/utils/http/chunks.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import type { Upload } from '@/utils/sending/sending.ts';
import styles from './UploadProgress.module.css';

/** How much of a body with a file has arrived: exact for pieces that were answered, and unknown inside of one. */
export function UploadProgress({ upload }: { upload: Upload }) {
  const { total, sent, pieces, piece } = upload;
  if (sent === null) return <span>{formatBytes(total)}: the browser does not tell how much of it has gone out</span>;
  return (
    <>
      <progress aria-label="Upload" className={styles.bar} max={total} value={sent} />
      <span>
        {formatBytes(sent)} of {formatBytes(total)} taken, piece {piece} of {pieces} {describeState(upload)}
      </span>
    </>
  );
}

function describeState({ waitsUntil, attempt }: Upload): string {
  if (attempt > 1) return `again, as the connection failed: attempt ${attempt} of ${mostAttempts}`;
  return waitsUntil === null ? 'on its way' : `waits for the rate limit until ${formatTime(waitsUntil)}`;
}

function formatTime(time: number): string {
  return new Date(time).toLocaleTimeString();
}
