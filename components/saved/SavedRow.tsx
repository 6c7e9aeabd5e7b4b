import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import type { SavedRequest } from '@/utils/storage/saved/saved-request.ts';
import {
  duplicateSaved,
  focusRow,
  removeSaved,
  renameSaved,
  startRenaming,
  stepSaved,
  takeSaved,
} from '@/utils/stores/saved-actions.ts';
import { useSaved } from '@/utils/stores/saved-store.ts';
import { NameField } from './NameField.tsx';
import { onRowKey, type RowActs, rowShortcuts } from './row-keys.ts';
import { SavedMenu } from './SavedMenu.tsx';
import styles from './SavedPane.module.css';
import { useRowFocus } from './use-row-focus.ts';
import type { SavedDrag } from './use-saved-drag.ts';

/** A saved request: a click makes it the draft. */
export function SavedRow({ saved, drag }: { saved: SavedRequest; drag: SavedDrag }) {
  const renaming = useSaved((state) => state.renaming === saved.id);
  const current = useSaved((state) => state.current === saved.id);
  const button = useRowFocus(saved.id, renaming);
  const acts: RowActs = {
    step: (direction) => stepSaved(saved.id, direction),
    rename: () => startRenaming(saved.id),
    remove: () => removeSaved(saved),
  };
  if (renaming)
    return (
      <li className={styles.row}>
        <NameField
          name={saved.name}
          onDone={(name, byKey) => {
            if (byKey) focusRow(saved.id);
            void renameSaved(saved.id, name);
          }}
        />
      </li>
    );
  return (
    <li className={styles.row} data-current={current} {...drag.row(saved)}>
      <button
        ref={button}
        type="button"
        data-saved={saved.id}
        className={styles.open}
        title={`${saved.request.method} ${visibleText(saved.request.path)}\nAlt and ↑ or ↓ move it, F2 renames it`}
        aria-keyshortcuts={rowShortcuts}
        onClick={() => takeSaved(saved)}
        onKeyDown={(event) => onRowKey(event, acts)}
      >
        <b className={styles.method}>{saved.request.method}</b>
        <span className={styles.name}>
          <Foreign>{saved.name}</Foreign>
        </span>
      </button>
      <SavedMenu
        label={`Actions of ${visibleText(saved.name)}`}
        actions={[
          { label: 'Rename', act: acts.rename },
          { label: 'Duplicate', act: () => void duplicateSaved(saved) },
          { label: 'Move up', act: () => void acts.step('up') },
          { label: 'Move down', act: () => void acts.step('down') },
          { label: 'Delete', act: () => void acts.remove() },
        ]}
      />
    </li>
  );
}
