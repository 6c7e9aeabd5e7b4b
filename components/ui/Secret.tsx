import { Foreign } from './Foreign.tsx';
import styles from './Secret.module.css';

interface Properties {
  readonly value: string;
  readonly revealed: boolean;
  /** What stays readable while masked, such as the scheme. */
  readonly visible?: string;
}

/** Dots of a fixed number while masked: the length is said elsewhere, in words. */
export function Secret({ value, revealed, visible = '' }: Properties) {
  if (revealed)
    return (
      <code className={styles.secret}>
        <Foreign>{value}</Foreign>
      </code>
    );
  return (
    <code className={styles.secret}>
      <Foreign>{visible}</Foreign>••••••••
    </code>
  );
}
