import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './Menu.module.css';
import { useMenu } from './use-menu.ts';

export interface MenuChoice {
  readonly label: string;
  readonly hint: string;
  readonly onChoose: () => void;
  /** The menu stays open, for what its user chooses next; it stands apart from the other choices. */
  readonly staysOpen?: true;
}

interface Properties {
  /** On the button. */
  readonly button: string;
  /** What the menu is called. */
  readonly label: string;
  readonly disabled: boolean;
  /** Called while the menu is open. */
  readonly choices: () => readonly MenuChoice[];
  /** A sentence above the choices. */
  readonly note?: string | null;
  /** Called when the button is pressed, before the menu opens or closes. */
  readonly onPress: () => void;
  /** What stands below the button. */
  readonly children: ReactNode;
}

/** A button with a menu under it (WAI-ARIA APG, "Menu Button"). */
export function Menu({ button, label, disabled, choices, note = null, onPress, children }: Properties) {
  const { root, open, toggle, close, onKeyDown } = useMenu();
  return (
    <div className={styles.root} ref={root}>
      <Button
        aria-haspopup="menu"
        aria-expanded={open}
        disabled={disabled}
        onClick={() => {
          onPress();
          toggle();
        }}
      >
        {button}
      </Button>
      {open && <Choices key={note} label={label} note={note} choices={choices()} close={close} onKeyDown={onKeyDown} />}
      {children}
    </div>
  );
}

interface ChoicesProperties extends Pick<ReturnType<typeof useMenu>, 'onKeyDown' | 'close'> {
  readonly label: string;
  readonly note: string | null;
  readonly choices: readonly MenuChoice[];
}

function Choices({ label, note, choices, close, onKeyDown }: ChoicesProperties) {
  const menu = useRef<HTMLDivElement>(null);
  const noteId = useId();
  useEffect(() => menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(), []);
  return (
    <div
      role="menu"
      aria-label={label}
      aria-describedby={note === null ? undefined : noteId}
      tabIndex={-1}
      className={styles.menu}
      onKeyDown={onKeyDown}
      ref={menu}
    >
      {note !== null && (
        <p id={noteId} className={styles.note}>
          {note}
        </p>
      )}
      {choices.map((choice) => (
        <button
          key={choice.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-label={choice.label}
          className={`${styles.item} ${choice.staysOpen ? styles.apart : ''}`}
          onClick={() => {
            if (!choice.staysOpen) close();
            choice.onChoose();
          }}
        >
          {choice.label} <span className={styles.hint}>{choice.hint}</span>
        </button>
      ))}
    </div>
  );
}
