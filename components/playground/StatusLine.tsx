import type { ReactNode } from 'react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { later } from '@/components/ui/later.tsx';
import { observedAnswer } from '@/utils/http/observed-answer.ts';
import { formatBytes, formatDuration } from '@/utils/http/sizes.ts';
import { reasonPhrase } from '@/utils/http/status.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import styles from './StatusLine.module.css';

const UploadProgress = later('soon', async () => (await import('./UploadProgress.tsx')).UploadProgress);
const ResumeUpload = later('soon', async () => (await import('./ResumeUpload.tsx')).ResumeUpload);

/** Status with reason, time, size and protocol; keeps its height while the request is under way. */
export function StatusLine({ sending, end }: { sending: Sending; end?: ReactNode }) {
  const { response, phase, received, headersAfter, endedAfter } = sending;
  const { protocol, reason } = readStatusLine(sending);
  const status = response?.status ?? observedAnswer(sending)?.status ?? null;
  return (
    <div className={styles.bar}>
      <p className={styles.line} aria-label="Status" aria-busy={phase === 'sending'} role="status">
        <b data-status className={styles.status} data-kind={statusKind(status)}>
          <Foreign>{status === null ? (phase === 'sending' ? 'Sending' : 'No answer') : `${status} ${reason}`}</Foreign>
        </b>
        {phase === 'sending' && sending.upload !== null && <UploadProgress upload={sending.upload} />}
        {endedAfter !== null && (
          <span title={headersAfter === null ? undefined : `Headers after ${formatDuration(headersAfter)}`}>
            {formatDuration(endedAfter)}
          </span>
        )}
        {(response !== null || received > 0) && (
          <span>
            {formatBytes(received)}
            {phase === 'sending' && ' so far'}
          </span>
        )}
        {protocol !== '' && <span className={styles.dim}>{protocol}</span>}
        {sending.keyLabel !== null && <span className={`${styles.dim} ${styles.label}`}>key {sending.keyLabel}</span>}
      </p>
      {end}
      {phase === 'done' && sending.upload?.resumable === true && <ResumeUpload sending={sending} />}
    </div>
  );
}

/** `HTTP-version SP status-code SP [reason-phrase]` (RFC 9112 section 4); HTTP/2 has no reason, so the registered one stands in. */
function readStatusLine(sending: Sending): { protocol: string; reason: string } {
  const answer = observedAnswer(sending);
  const [, protocol = '', reason = ''] = /^(\S+) \d{3} ?(.*)$/.exec(answer?.statusLine ?? '') ?? [];
  const status = answer?.status ?? sending.response?.status ?? 0;
  return { protocol, reason: reason === '' ? reasonPhrase(status) : reason };
}

function statusKind(status: number | null): 'good' | 'redirect' | 'bad' | 'none' {
  if (status === null) return 'none';
  if (status >= 400) return 'bad';
  return status >= 300 ? 'redirect' : 'good';
}
