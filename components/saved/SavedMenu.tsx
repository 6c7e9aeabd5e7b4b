import { Ellipsis } from 'lucide-react';
import { useMenu } from '@/components/ui/use-menu.ts';
import styles from './SavedMenu.module.css';

interface Properties {
  readonly label: string;
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
}

/** What can be done with one row. */
export function SavedMenu({ label, actions }: Properties) {
  const { root, open, toggle, close, onKeyDown } = useMenu();
  return (
    <div className={styles.root} ref={root}>
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={toggle}
      >
        <Ellipsis size={14} aria-hidden />
      </button>
      {open && (
        <div role="menu" aria-label={label} tabIndex={-1} className={styles.menu} onKeyDown={onKeyDown}>
          {actions.map((action) => (
            <button
              key={action.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              onClick={() => {
                close();
                action.act();
              }}
            >
              {action.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
