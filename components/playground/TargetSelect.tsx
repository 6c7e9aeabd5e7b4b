import { useId } from 'react';
import { Chip } from '@/components/ui/Chip.tsx';
import { environmentTone } from '@/components/ui/environment.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { TargetOptions } from './TargetOptions.tsx';
import styles from './TargetSelect.module.css';
import { readTarget, withTarget, writeTarget } from './target.ts';

/** Chooses key and environment as one thing: a key is only ever sent to its own host. */
export function TargetSelect() {
  const id = useId();
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
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
        onChange={(event) => edit(withTarget(draft, readTarget(event.target.value)))}
      >
        <TargetOptions provider={draft.provider} />
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
