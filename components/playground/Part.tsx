import type { ReactNode } from 'react';
import styles from './Anatomy.module.css';

interface Properties {
  readonly name: string;
  readonly wrong?: boolean;
  readonly children: ReactNode;
}

/** One part of an Authorization value, with its name. */
export function Part({ name, wrong = false, children }: Properties) {
  return (
    <div className={styles.part} data-wrong={wrong}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
