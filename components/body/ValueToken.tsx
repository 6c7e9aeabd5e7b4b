import { type ReactNode, useContext } from 'react';
import { meant } from '@/utils/http/json-path.ts';
import { isId, isLink } from '@/utils/providers/next-request.ts';
import { AnswerContext } from './answer-context.ts';
import styles from './JsonBlock.module.css';

interface Properties {
  /** The name of the member with its quotes, or null where it is not known or is none. */
  readonly name: string | null;
  /** The string of JSON with its quotes. */
  readonly written: string;
  /** What is shown of it. */
  readonly children: ReactNode;
}

/** Longer strings are neither ids nor links. */
const longestClickable = 2_000;

/** A string of JSON; an id or a link can be clicked. */
export function ValueToken({ name, written, children }: Properties) {
  const { origin, onClick } = useContext(AnswerContext);
  const clickable = origin !== null && written.length <= longestClickable;
  const value = clickable ? meant(written) : '';
  const member = clickable && name !== null ? meant(name) : null;
  if (!clickable || !(isId(origin, member, value) || isLink(member, value)))
    return <span className={styles.string}>{children}</span>;
  return (
    <button type="button" className={`${styles.string} ${styles.clickable}`} onClick={() => onClick({ member, value })}>
      {children}
    </button>
  );
}
