import { Note } from '@/components/ui/Note.tsx';
import { UnlockVault } from '@/components/vault/UnlockVault.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { counted } from '@/utils/http/counted.ts';
import { useSavedGroups } from '@/utils/stores/saved-groups.ts';
import { useSaved } from '@/utils/stores/saved-store.ts';
import { SavedBar } from './SavedBar.tsx';
import { SavedFolderHead } from './SavedFolderHead.tsx';
import styles from './SavedPane.module.css';
import { SavedRow } from './SavedRow.tsx';
import { useSavedDrag } from './use-saved-drag.ts';

/** The saved requests in their folders. Rows are dragged to their place, or moved with Alt and the arrow keys. */
export function SavedPane() {
  const { unreadable, locked, problem, loaded } = useSaved();
  const groups = useSavedGroups();
  const drag = useSavedDrag();
  const empty = groups.every(({ folder, requests }) => folder === null && requests.length === 0);
  return (
    <>
      <SavedBar empty={empty} />
      {problem !== null && <Note tone="danger">{problem}</Note>}
      {unreadable > 0 && (
        <Note tone="warning">
          {counted(unreadable, 'saved request')} could not be read and {unreadable === 1 ? 'was' : 'were'} left as{' '}
          {unreadable === 1 ? 'it is' : 'they are'}. The others are untouched.
        </Note>
      )}
      {locked > 0 && <UnlockVault why={`${counted(locked, 'saved request')} in the locked vault.`} />}
      {loaded && empty && locked === 0 && problem === null && (
        <Note>Nothing saved yet. Save keeps what stands in the playground, without its keys.</Note>
      )}
      <div className={styles.scroll}>
        {groups.map(({ folder, requests }) => (
          <section
            key={folder?.id ?? ''}
            aria-label={visibleText(folder?.name ?? 'No folder')}
            className={styles.group}
          >
            {folder !== null && <SavedFolderHead folder={folder} count={requests.length} drag={drag} />}
            <ul className={styles.list} data-inside={folder !== null}>
              {requests.map((saved) => (
                <SavedRow key={saved.id} saved={saved} drag={drag} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
