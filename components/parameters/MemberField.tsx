import { useId } from 'react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import type { KnownFieldProperties } from './field.ts';
import styles from './ParametersEditor.module.css';
import { Summary } from './Summary.tsx';

/** A member of a parameter that is an object, as `metadata[author]=Ada`: its name and its value. */
export function MemberField({ row: { name, value, suffix, at }, parameter, repeated, onChange }: KnownFieldProperties) {
  const id = useId();
  const { members = [] } = parameter;
  const label = visibleText(at === null ? `new member of ${parameter.name}` : `${parameter.name}[${name}]${suffix}`);
  return (
    <div className={styles.row}>
      <span className={styles.name}>
        <Foreign>
          {parameter.name}[…]{suffix}
        </Foreign>
      </span>
      <span className={styles.member}>
        <input
          aria-label={`Name of ${label}`}
          aria-describedby={`${id}-summary`}
          placeholder="name"
          list={members.length === 0 ? undefined : `${id}-members`}
          spellCheck={false}
          autoComplete="off"
          value={name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        {members.length > 0 && (
          <datalist id={`${id}-members`}>
            {members.map((member) => (
              <option key={member} value={member} />
            ))}
          </datalist>
        )}
        <input
          aria-label={`Value of ${label}`}
          aria-describedby={`${id}-summary`}
          placeholder="value"
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      </span>
      <Summary id={`${id}-summary`} parameter={parameter} problem={null} repeated={repeated} />
    </div>
  );
}
