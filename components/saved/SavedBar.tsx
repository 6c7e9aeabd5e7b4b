import { useRef } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { saveDraft } from '@/utils/stores/save-draft.ts';
import { addFolder } from '@/utils/stores/saved-actions.ts';
import { exportSaved, importSaved } from '@/utils/stores/saved-files.ts';
import { useSaved } from '@/utils/stores/saved-store.ts';
import styles from './SavedPane.module.css';

const saveShortcut = navigator.userAgent.includes('Mac') ? '⌘ S' : 'Ctrl S';

/** What can be done with the list as a whole. */
export function SavedBar({ empty }: { empty: boolean }) {
  const file = useRef<HTMLInputElement>(null);
  const current = useSaved(({ requests, current: id }) => requests.find((saved) => saved.id === id));
  return (
    <div className={styles.bar}>
      <Button
        title={current === undefined ? 'Save as a new request' : `Save as “${visibleText(current.name)}” again`}
        onClick={() => void saveDraft()}
      >
        Save <kbd className={styles.shortcut}>{saveShortcut}</kbd>
      </Button>
      <Button onClick={() => void addFolder()}>New folder</Button>
      <span className={styles.end}>
        <Button look="link" onClick={() => file.current?.click()}>
          Import
        </Button>
        <Button look="link" disabled={empty} onClick={exportSaved}>
          Export
        </Button>
      </span>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label="File of saved requests"
        hidden
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen !== undefined) void importSaved(chosen);
          // Else the same file could not be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}
