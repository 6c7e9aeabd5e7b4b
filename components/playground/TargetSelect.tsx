import { useId } from 'react';
import { Chip } from '@/components/ui/Chip.tsx';
import { environmentTone } from '@/components/ui/environment.ts';
import { environments } from '@/utils/providers/provider.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './TargetSelect.module.css';
import { readTarget, type Target, targetOptions, writeTarget } from './target.ts';

/** Chooses key and environment as one thing: a key is only ever sent to its own host. */
export function TargetSelect() {
  const id = useId();
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const { keys, openValues } = useKeys();
  // A host stands for one environment.
  const choose = (target: Target) =>
    edit(target.environment === draft.environment ? target : { ...target, base: null });
  return (
    <span className={styles.target}>
      <Chip tone={environmentTone(draft.environment)}>{draft.environment}</Chip>
      <label htmlFor={id} className={styles.label}>
        Key
      </label>
      <select
        id={id}
        className={styles.select}
        value={writeTarget(draft)}
        onChange={(event) => choose(readTarget(event.target.value))}
      >
        {environments.map((environment) => (
          <optgroup key={environment} label={environment}>
            {targetOptions({ keys, openValues }, draft.provider, environment).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <select
        aria-label="Send the key as"
        className={styles.scheme}
        value={draft.scheme}
        disabled={draft.keyId === null}
        onChange={(event) => edit({ scheme: event.target.value === 'Bearer' ? 'Bearer' : 'Basic' })}
      >
        <option>Basic</option>
        <option>Bearer</option>
      </select>
    </span>
  );
}
