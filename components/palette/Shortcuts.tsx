import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import dialogStyles from '@/components/ui/Dialog.module.css';
import styles from './Palette.module.css';
import { shortcuts } from './shortcuts.ts';

/** What every key does. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-label="Keys of this panel"
      className={`${dialogStyles.dialog} ${styles.palette}`}
      onClose={onClose}
    >
      <div className={dialogStyles.content}>
        <h2 className={styles.title}>By keyboard</h2>
        <dl className={styles.shortcuts}>
          {shortcuts.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.keys}>
          <Button onClick={() => dialog.current?.close()}>Close</Button>
        </p>
      </div>
    </dialog>
  );
}
