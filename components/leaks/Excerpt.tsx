import { Fragment } from 'react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import styles from './Story.module.css';

/** What stands for a secret in every redacted text. */
const mask = '••••••••';

/** A redacted line of text, with what was masked in it marked. */
export function Excerpt({ text }: { text: string }) {
  return (
    <code className={styles.excerpt}>
      {text.split(mask).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity.
        <Fragment key={index}>
          {index > 0 && <mark>{mask}</mark>}
          <Foreign>{piece}</Foreign>
        </Fragment>
      ))}
    </code>
  );
}
