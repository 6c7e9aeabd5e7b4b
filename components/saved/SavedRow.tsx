import { type KeyboardEvent, useEffect, useRef } from 'react';
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
import { SavedMenu } from './SavedMenu.tsx';
import styles from './SavedPane.module.css';
import type { SavedDrag } from './use-saved-drag.ts';

/** A saved request: a click makes it the draft. */
export function SavedRow({ saved, drag }: { saved: SavedRequest; drag: SavedDrag }) {
  const renaming = useSaved((state) => state.renaming === saved.id);
  const current = useSaved((state) => state.current === saved.id);
  const focused = useSaved((state) => state.focused === saved.id);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!focused || renaming) return;
    button.current?.focus();
    focusRow(null);
  }, [focused, renaming]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: 'up' as const, ArrowDown: 'down' as const }[event.key];
    if (event.altKey && step !== undefined) void stepSaved(saved.id, step);
    else if (event.key === 'F2') startRenaming(saved.id);
    else if (event.key === 'Delete') void removeSaved(saved);
    else return;
    event.preventDefault();
    event.stopPropagation();
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
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown F2 Delete"
        onClick={() => takeSaved(saved)}
        onKeyDown={onKeyDown}
      >
        <b className={styles.method}>{saved.request.method}</b>
        <span className={styles.name}>
          <Foreign>{saved.name}</Foreign>
        </span>
      </button>
      <SavedMenu
        label={`Actions of ${visibleText(saved.name)}`}
        actions={[
          { label: 'Rename', act: () => startRenaming(saved.id) },
          { label: 'Duplicate', act: () => void duplicateSaved(saved) },
          { label: 'Move up', act: () => void stepSaved(saved.id, 'up') },
          { label: 'Move down', act: () => void stepSaved(saved.id, 'down') },
          { label: 'Delete', act: () => void removeSaved(saved) },
        ]}
      />
    </li>
  );
}
