import { useEffect, useRef } from 'react';
import styles from './SavedPane.module.css';

/** Writes a name: Enter and leaving the field keep it, Escape does not. */
export function NameField({ name, onDone }: { name: string; onDone: (name: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const dropped = useRef(false);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      aria-label="Name"
      className={styles.field}
      defaultValue={name}
      onBlur={({ target }) => onDone(dropped.current ? name : target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        dropped.current = event.key === 'Escape';
        event.preventDefault();
        // Else Escape would open the DevTools drawer.
        event.stopPropagation();
        event.currentTarget.blur();
      }}
    />
  );
}
