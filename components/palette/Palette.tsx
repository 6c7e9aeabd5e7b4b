import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import dialogStyles from '@/components/ui/Dialog.module.css';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { Note } from '@/components/ui/Note.tsx';
import styles from './Palette.module.css';
import { findItems, type PaletteItem } from './palette-item.ts';
import { usePaletteItems } from './use-palette-items.ts';

interface Properties {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** Finds operations, saved requests, keys and commands (WAI-ARIA APG, "Combobox" with a listbox). */
export function Palette({ onClose, onShortcuts }: Properties) {
  const base = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [activeIndex, setActiveIndex] = useState(0);
  const items = findItems(usePaletteItems(onShortcuts), text);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`${base}-${activeIndex}`)?.scrollIntoView({ block: 'nearest' });
  }, [base, activeIndex]);
  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    dialog.current?.close();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActiveIndex((activeIndex + step + items.length) % Math.max(items.length, 1));
    else if (event.key === 'Enter') choose(items[activeIndex]);
    else if (event.key === 'Escape') dialog.current?.close();
    else return;
    // Else Escape would open the DevTools drawer.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <dialog
      ref={dialog}
      aria-label="Find"
      className={`${dialogStyles.dialog} ${styles.palette}`}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div className={dialogStyles.content}>
        <input
          type="search"
          role="combobox"
          className={styles.search}
          aria-label="Find operations, saved requests, keys and commands"
          aria-expanded={items.length > 0}
          aria-controls={`${base}-list`}
          aria-activedescendant={items[activeIndex] && `${base}-${activeIndex}`}
          placeholder="An operation, a saved request, a key or a command"
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setActiveIndex(0);
          }}
        />
        {items.length === 0 && <Note>Nothing has all of these words. Leave one out.</Note>}
        <div id={`${base}-list`} role="listbox" aria-label="Found" className={styles.list}>
          {items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and hears the keys.
            <div
              key={item.id}
              id={`${base}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === activeIndex}
              className={styles.item}
              onClick={() => choose(item)}
            >
              <span className={styles.name}>
                <Foreign>{item.title}</Foreign>
              </span>
              <span className={styles.hint}>
                <Foreign>{item.hint}</Foreign>
              </span>
              <span className={styles.group}>
                <Foreign>{item.group}</Foreign>
              </span>
            </div>
          ))}
        </div>
      </div>
    </dialog>
  );
}
