import { Button } from '@/components/ui/Button.tsx';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import styles from './ComposeBar.module.css';

interface Properties {
  readonly draft: PlaygroundRequest;
  readonly host: string;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** Asks before a request that writes goes out with a key that is no sandbox key: names method, host and path. */
export function ConfirmSend({ draft: { method, environment, path }, host, onSend, onCancel }: Properties) {
  return (
    <span className={styles.confirm} role="alertdialog" aria-label="Confirm">
      <span>
        {method} https://{host}
        {path} changes {environment}.
      </span>
      <button type="button" className={styles.send} onClick={onSend}>
        {method} on {host}
      </button>
      <Button onClick={onCancel}>Do not send</Button>
    </span>
  );
}
