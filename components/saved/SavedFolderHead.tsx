import { Folder } from 'lucide-react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import type { SavedFolder } from '@/utils/storage/saved/saved-request.ts';
import { removeFolder, renameSaved, startRenaming } from '@/utils/stores/saved-actions.ts';
import { useSaved } from '@/utils/stores/saved-store.ts';
import { NameField } from './NameField.tsx';
import { SavedMenu } from './SavedMenu.tsx';
import styles from './SavedPane.module.css';
import type { SavedDrag } from './use-saved-drag.ts';

interface Properties {
  readonly folder: SavedFolder;
  readonly count: number;
  readonly drag: SavedDrag;
}

/** The name of a folder; what is dropped on it goes into it. */
export function SavedFolderHead({ folder, count, drag }: Properties) {
  const renaming = useSaved((state) => state.renaming === folder.id);
  return (
    <div className={styles.folder} {...drag.folder(folder)}>
      <Folder size={13} aria-hidden className={styles.icon} />
      {renaming ? (
        <NameField name={folder.name} onDone={(name) => void renameSaved(folder.id, name)} />
      ) : (
        <>
          <h3 className={styles.name}>
            <Foreign>{folder.name}</Foreign>
          </h3>
          <span className={styles.count}>{count}</span>
          <SavedMenu
            label={`Actions of folder ${visibleText(folder.name)}`}
            actions={[
              { label: 'Rename', act: () => startRenaming(folder.id) },
              { label: 'Delete', act: () => void removeFolder(folder) },
            ]}
          />
        </>
      )}
    </div>
  );
}
