import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import dialogStyles from '@/components/ui/Dialog.module.css';
import { Note } from '@/components/ui/Note.tsx';
import { counted } from '@/utils/http/counted.ts';
import { findOperations } from '@/utils/providers/find-operations.ts';
import type { Operation } from '@/utils/providers/operation.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { fillIn, selectUnfilled } from './fill-in.ts';
import { groupByTag } from './group-by-tag.ts';
import { OperationList } from './OperationList.tsx';
import styles from './OperationPicker.module.css';
import { useOperations } from './use-operations.ts';

interface Properties {
  /** Gets the focus once an operation is chosen, the first parameter to fill in being selected. */
  readonly pathField: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

/**
 * A list of operations to search: what is typed narrows it down, the arrows move, Enter chooses, Esc closes (WAI-ARIA APG,
 * "Combobox" with a grid).
 */
export function OperationPicker({ pathField, onClose }: Properties) {
  const base = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const operations = useOperations(usePanel((state) => state.draft.provider));
  const [text, setText] = useState('');
  const [activeIndex, setActiveIndex] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);

  const groups = groupByTag(findOperations(operations ?? [], text));
  const shown = groups.flatMap((group) => group.operations);
  const active = shown[activeIndex];
  const rowId = (operation: Operation) => `${base}-${shown.indexOf(operation)}`;
  const activate = (index: number) => {
    setActiveIndex(index);
    document.getElementById(`${base}-${index}`)?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (operation: Operation) => {
    flushSync(() => fillIn(operation, operations ?? []));
    dialog.current?.close();
    selectUnfilled(pathField.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) activate((activeIndex + step + shown.length) % Math.max(shown.length, 1));
    else if (event.key === 'Escape') dialog.current?.close();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      if (active !== undefined) choose(active);
    } else return;
    // Else Enter would send the request, whose form the button stands in, and Escape would open the DevTools drawer.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <dialog
      ref={dialog}
      aria-label="Operations"
      className={`${dialogStyles.dialog} ${styles.picker}`}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div className={dialogStyles.content}>
        <div className={styles.search}>
          <input
            type="search"
            role="combobox"
            aria-label="Search operations"
            aria-haspopup="grid"
            aria-expanded={shown.length > 0}
            aria-controls={`${base}-grid`}
            aria-activedescendant={active && rowId(active)}
            placeholder="Name, path, tag or what it does"
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              activate(0);
            }}
          />
          <span role="status" className={styles.count}>
            {operations !== null && counted(shown.length, 'operation')}
          </span>
        </div>
        <div className={styles.list}>
          {operations !== null && shown.length === 0 && (
            <Note>
              {operations.length === 0
                ? 'No operations of this API are known.'
                : 'No operation has all of these words in its name, path, tag or description. Leave one out.'}
            </Note>
          )}
          <OperationList id={`${base}-grid`} groups={groups} active={active} rowId={rowId} onChoose={choose} />
        </div>
        <p className={styles.keys}>
          <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>Enter</kbd> chooses, <kbd>Tab</kbd> reaches the reference, <kbd>Esc</kbd>{' '}
          closes
        </p>
      </div>
    </dialog>
  );
}
