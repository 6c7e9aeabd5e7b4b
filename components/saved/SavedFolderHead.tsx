import { Folder } from 'lucide-react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import type { SavedFolder } from '@/utils/storage/saved/saved-request.ts';
import { focusRow, removeFolder, renameSaved, startRenaming, stepFolder } from '@/utils/stores/saved-actions.ts';
import { useSaved } from '@/utils/stores/saved-store.ts';
import { NameField } from './NameField.tsx';
import { onRowKey, type RowActs, rowShortcuts } from './row-keys.ts';
import { SavedMenu } from './SavedMenu.tsx';
import styles from './SavedPane.module.css';
import { useRowFocus } from './use-row-focus.ts';
import type { SavedDrag } from './use-saved-drag.ts';

interface Properties {
  readonly folder: SavedFolder;
  readonly count: number;
  readonly drag: SavedDrag;
}

/** The name of a folder, which is moved as a whole; a request that is dropped on it goes into it. */
export function SavedFolderHead({ folder, count, drag }: Properties) {
  const renaming = useSaved((state) => state.renaming === folder.id);
  const button = useRowFocus(folder.id, renaming);
  const acts: RowActs = {
    step: (direction) => stepFolder(folder.id, direction),
    rename: () => startRenaming(folder.id),
    remove: () => removeFolder(folder),
  };
  if (renaming)
    return (
      <div className={styles.folder}>
        <Folder size={13} aria-hidden className={styles.icon} />
        <NameField
          name={folder.name}
          onDone={(name, byKey) => {
            if (byKey) focusRow(folder.id);
            void renameSaved(folder.id, name);
          }}
        />
      </div>
    );
  return (
    <div className={styles.folder} {...drag.folder(folder)}>
      <Folder size={13} aria-hidden className={styles.icon} />
      <h3 className={styles.name}>
        <button
          ref={button}
          type="button"
          className={styles.rename}
          title="A click renames it, Alt and ↑ or ↓ move it"
          aria-keyshortcuts={rowShortcuts}
          onClick={acts.rename}
          onKeyDown={(event) => onRowKey(event, acts)}
        >
          <Foreign>{folder.name}</Foreign>
        </button>
      </h3>
      <span className={styles.count}>{count}</span>
      <SavedMenu
        label={`Actions of folder ${visibleText(folder.name)}`}
        actions={[
          { label: 'Rename', act: acts.rename },
          { label: 'Move up', act: () => void acts.step('up') },
          { label: 'Move down', act: () => void acts.step('down') },
          { label: 'Delete', act: () => void acts.remove() },
        ]}
      />
    </div>
  );
}
