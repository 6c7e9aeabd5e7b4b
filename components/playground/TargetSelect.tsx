import { useId } from 'react';
import { Chip } from '@/components/ui/Chip.tsx';
import { environmentTone } from '@/components/ui/environment.ts';
import { later } from '@/components/ui/later.tsx';
import { findTarget } from '@/utils/providers/api-target.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useTargets } from '@/utils/stores/targets-store.ts';
import { describeKeyScheme } from './describe-key-scheme.ts';
import { TargetOptions } from './TargetOptions.tsx';
import styles from './TargetSelect.module.css';
import { readTarget, withTarget, writeTarget } from './target.ts';

const ApiSelect = later('soon', async () => (await import('@/components/openapi/ApiSelect.tsx')).ApiSelect);

/** Chooses key and environment as one thing: a key is only ever sent to its own host. */
export function TargetSelect() {
  const id = useId();
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const targets = useTargets((state) => state.targets);
  const api = findTarget(draft.provider, targets);
  const scheme = api?.keyScheme ?? null;
  return (
    <span className={styles.target}>
      {(targets.length > 0 || api === null) && <ApiSelect />}
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
      {scheme !== null ? (
        <span className={styles.label}>as {describeKeyScheme(scheme)}</span>
      ) : (
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
      )}
    </span>
  );
}
