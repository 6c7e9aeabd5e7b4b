import { useId } from 'react';
import { Chip } from '@/components/ui/Chip.tsx';
import { type Environment, environments } from '@/utils/providers/provider.ts';
import styles from './EnvironmentChoice.module.css';

interface Properties {
  readonly labelledBy: string;
  readonly value: Environment;
  readonly onChange: (environment: Environment) => void;
}

/** Which environment a key belongs to: only its owner can tell, the keys look the same. */
export function EnvironmentChoice({ labelledBy, value, onChange }: Properties) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={styles.choice}>
      {environments.map((environment) => (
        <label key={environment} className={styles.option}>
          <input type="radio" name={name} checked={environment === value} onChange={() => onChange(environment)} />
          <Chip tone={environment === value ? environment : 'neutral'}>{environment}</Chip>
        </label>
      ))}
      <span className={styles.kept}>
        {value === 'sandbox'
          ? 'Stored in this browser, to send requests with.'
          : 'Only a fingerprint is kept: enough to recognise it, not to use it.'}
      </span>
    </div>
  );
}
