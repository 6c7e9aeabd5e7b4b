import { Foreign } from '@/components/ui/Foreign.tsx';
import type { OperationParameter } from '@/utils/providers/operation.ts';
import styles from './ParametersEditor.module.css';

interface Properties {
  readonly id: string;
  readonly parameter: OperationParameter;
  /** What is wrong with the value, which is said instead. */
  readonly problem: string | null;
  readonly repeated: boolean;
}

/** What a parameter does, with the type of a number, which its field does not show. */
export function Summary({ id, parameter: { type, summary }, problem, repeated }: Properties) {
  if (problem !== null)
    return (
      <span id={id} className={styles.problem}>
        <Foreign>{problem}</Foreign>
      </span>
    );
  return (
    <span id={id} className={styles.summary}>
      <Foreign>
        {!repeated && [type === 'integer' || type === 'number' ? type : '', summary].filter(Boolean).join(' · ')}
      </Foreign>
    </span>
  );
}
