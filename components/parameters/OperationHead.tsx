import type { Operation } from '@/utils/providers/operation.ts';
import { describeParts } from './describe-parts.ts';
import styles from './ParametersEditor.module.css';

/** What the operation does, in one line, and where the vendor says more. */
export function OperationHead({ operation: { summary, page, body } }: { operation: Operation }) {
  const parts = describeParts(body);
  return (
    <p className={styles.head}>
      {summary} {parts !== null && `${parts} `}
      {page !== null && (
        <a href={page} target="_blank" rel="noreferrer">
          Reference
        </a>
      )}
    </p>
  );
}
