import { Foreign } from '@/components/ui/Foreign.tsx';
import type { Operation } from '@/utils/providers/operation.ts';
import { describeRest } from './describe-rest.ts';
import styles from './ParametersEditor.module.css';

/** What the operation does, what it takes beside the fields below, and where the vendor says more. */
export function OperationHead({ operation }: { operation: Operation }) {
  return (
    <p className={styles.head}>
      <Foreign>{[operation.summary, ...describeRest(operation)].join(' ')}</Foreign>{' '}
      {operation.page !== null && (
        <a href={operation.page} target="_blank" rel="noreferrer">
          Reference
        </a>
      )}
    </p>
  );
}
