import type { ReactNode } from 'react';
import styles from './Band.module.css';

/** A line that says what is being looked at, its way out at the end. */
export function Band({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.band} aria-label={label}>
      {children}
    </section>
  );
}
