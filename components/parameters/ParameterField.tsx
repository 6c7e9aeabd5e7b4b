import { useId } from 'react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import type { KnownFieldProperties } from './field.ts';
import styles from './ParametersEditor.module.css';
import { Summary } from './Summary.tsx';
import { ValueInput } from './ValueInput.tsx';
import { valueProblem } from './value-problem.ts';

/** A parameter of the operation: its name, a field for its value, and what it does. */
export function ParameterField({ row: { value }, parameter, repeated, onChange }: KnownFieldProperties) {
  const id = useId();
  const { name, required } = parameter;
  const problem = valueProblem(parameter, value);
  return (
    <div className={styles.row}>
      <span className={styles.name}>
        <label htmlFor={id}>
          <Foreign>{name}</Foreign>
        </label>
        {parameter.in === 'header' && <span className={styles.mark}>header</span>}
        {required && <span className={value === '' ? styles.missing : styles.mark}>required</span>}
      </span>
      <ValueInput
        id={id}
        parameter={parameter}
        value={value}
        aria-describedby={`${id}-summary`}
        aria-invalid={problem !== null}
        onChange={(changed) => onChange({ value: changed })}
      />
      <Summary id={`${id}-summary`} parameter={parameter} problem={problem} repeated={repeated} />
    </div>
  );
}
