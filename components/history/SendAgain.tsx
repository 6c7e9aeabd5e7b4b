import { TargetOptions } from '@/components/playground/TargetOptions.tsx';
import { readTarget, withTarget } from '@/components/playground/target.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import styles from './SendAgain.module.css';
import { useSendAgain } from './use-send-again.ts';

/** Sends a request once more: as it was, or with the key that is chosen. */
export function SendAgain({ request }: { request: PlaygroundRequest }) {
  const { sendAgain, busy } = useSendAgain();
  return (
    <span className={styles.again}>
      <Button disabled={busy} onClick={() => sendAgain(request)}>
        Send again
      </Button>
      <select
        aria-label="Send again with another key"
        className={styles.with}
        disabled={busy}
        value=""
        onChange={({ target }) => sendAgain(withTarget(request, readTarget(target.value)))}
      >
        <option value="" disabled>
          with…
        </option>
        <TargetOptions provider={request.provider} />
      </select>
    </span>
  );
}
