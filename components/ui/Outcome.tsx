import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Foreign } from './Foreign.tsx';
import styles from './Outcome.module.css';

export interface OutcomeText {
  readonly ok: boolean;
  readonly message: string;
}

interface Properties {
  /** Null while there is nothing to say. */
  readonly outcome: OutcomeText | null;
  /** What can be done about it. */
  readonly action?: ReactNode;
  readonly onDismiss: () => void;
}

/** What became of the last choice of a menu, below its button until it is dismissed; read out by screen readers. */
export function Outcome({ outcome, action, onDismiss }: Properties) {
  return (
    <div role="status">
      {outcome !== null && (
        <div className={`${styles.outcome} ${outcome.ok ? '' : styles.failed}`}>
          <p>
            <Foreign>{outcome.message}</Foreign>
          </p>
          {action}
          <Button onClick={onDismiss}>Close</Button>
        </div>
      )}
    </div>
  );
}
