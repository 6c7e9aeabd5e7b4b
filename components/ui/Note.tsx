import type { ReactNode } from 'react';
import { Foreign } from './Foreign.tsx';
import styles from './Note.module.css';

interface Properties {
  readonly tone?: 'quiet' | 'warning' | 'danger';
  readonly children: ReactNode;
}

/** A sentence to the user, announced to screen readers when it appears. */
export function Note({ tone = 'quiet', children }: Properties) {
  return (
    <p role="status" className={`${styles.note} ${styles[tone]}`}>
      <Foreign>{children}</Foreign>
    </p>
  );
}
