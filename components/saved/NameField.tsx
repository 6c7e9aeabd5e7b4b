import { useEffect, useRef } from 'react';
import styles from './SavedPane.module.css';

interface Properties {
  readonly name: string;
  /** `byKey` when it was ended with a key, so that the focus has to go somewhere. */
  readonly onDone: (name: string, byKey: boolean) => void;
}

/** Writes a name: Enter and leaving the field keep it, Escape does not. */
export function NameField({ name, onDone }: Properties) {
  const field = useRef<HTMLInputElement>(null);
  const endedBy = useRef<string | null>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      aria-label="Name"
      className={styles.field}
      defaultValue={name}
      onBlur={({ target }) => onDone(endedBy.current === 'Escape' ? name : target.value, endedBy.current !== null)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        endedBy.current = event.key;
        event.preventDefault();
        // Else Escape would open the DevTools drawer.
        event.stopPropagation();
        event.currentTarget.blur();
      }}
    />
  );
}
