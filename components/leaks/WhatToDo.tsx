import { Fragment } from 'react';
import { Card } from '@/components/ui/Card.tsx';
import type { Finding } from '@/utils/detection/finding.ts';
import { adviceFor } from '@/utils/detection/leak-advice.ts';
import type { LinkedText } from '@/utils/providers/advice.ts';
import styles from './WhatToDo.module.css';

/** What the loss of this credential means, and the steps that end the leak. */
export function WhatToDo({ finding }: { finding: Finding }) {
  const advice = adviceFor(finding);
  if (advice === null) return null;
  return (
    <Card title="What to do">
      <p className={styles.meaning}>{advice.meaning}</p>
      <ol className={styles.steps}>
        {advice.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one advice never change their order.
          <li key={index}>
            <Linked text={step} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Linked({ text }: { text: LinkedText }) {
  return text.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity.
    <Fragment key={index}>
      {typeof piece === 'string' ? (
        piece
      ) : (
        <a href={piece.url} target="_blank" rel="noreferrer">
          {piece.text}
        </a>
      )}
    </Fragment>
  ));
}
