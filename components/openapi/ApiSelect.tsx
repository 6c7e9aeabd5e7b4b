import { visibleText } from '@/utils/encoding/visible-text.ts';
import { findTarget } from '@/utils/providers/api-target.ts';
import { providers } from '@/utils/providers/registry.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useTargets } from '@/utils/stores/targets-store.ts';
import styles from './ApiSelect.module.css';
import { switchApi } from './switch-api.ts';

/** Chooses the API that requests go to, among the providers and what was imported. */
export function ApiSelect() {
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const targets = useTargets((state) => state.targets);
  const choose = (id: string) => {
    const api = findTarget(id, targets);
    if (api !== null) edit(switchApi(draft, api));
  };
  return (
    <select
      aria-label="API"
      className={styles.select}
      value={draft.provider}
      onChange={(event) => choose(event.target.value)}
    >
      {[...providers, ...targets].map(({ id, name }) => (
        <option key={id} value={id}>
          {visibleText(name)}
        </option>
      ))}
      {findTarget(draft.provider, targets) === null && <option value={draft.provider}>removed API</option>}
    </select>
  );
}
