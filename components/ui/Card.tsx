import type { ReactNode } from 'react';
import styles from './Card.module.css';
import { Foreign } from './Foreign.tsx';

interface Properties {
  readonly title: string;
  /** Beside the title. */
  readonly mark?: ReactNode;
  /** At the end of the title's row. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A bordered section with a title. */
export function Card({ title, mark, end, children }: Properties) {
  return (
    <section className={styles.card} aria-label={title}>
      <header className={styles.header}>
        <h2>
          <Foreign>{title}</Foreign>
        </h2>
        {mark}
        <span className={styles.end}>{end}</span>
      </header>
      {children}
    </section>
  );
}
