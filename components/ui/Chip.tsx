import type { ReactNode } from 'react';
import styles from './Chip.module.css';

export type Tone = 'sandbox' | 'production' | 'admin' | 'warning' | 'neutral';

/** A word on a coloured ground. The word carries the meaning; the colour only helps to find it. */
export function Chip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`${styles.chip} ${styles[tone]}`}>{children}</span>;
}
