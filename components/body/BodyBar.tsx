import { type ReactNode, useContext } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { handOutFile } from '@/utils/stores/hand-out.ts';
import { AnswerContext } from './answer-context.ts';
import styles from './BodyBar.module.css';
import { SearchField } from './SearchField.tsx';

interface Properties {
  /** Whether there is text to search in. */
  readonly searchable?: boolean;
  /** More that can be done in this view. */
  readonly children?: ReactNode;
}

/** What can be done with a body, in every view of it. */
export function BodyBar({ searchable = true, children }: Properties) {
  const { bytes, fileName, say } = useContext(AnswerContext);
  return (
    <div className={styles.bar}>
      {searchable && <SearchField />}
      <span className={styles.end}>
        {children}
        <Button title={fileName} onClick={() => say(handOutFile(bytes, fileName))}>
          Save
        </Button>
      </span>
    </div>
  );
}
