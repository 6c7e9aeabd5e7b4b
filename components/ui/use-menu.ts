import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface Menu {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly open: boolean;
  readonly toggle: () => void;
  /** Closes it and puts the focus back on the button. */
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A menu under a button: arrow keys move, Escape and a press elsewhere close it; its first `button` is the one (WAI-ARIA APG, "Menu Button"). */
export function useMenu(): Menu {
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const close = () => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };

  useEffect(() => {
    if (!open) return;
    const closeFromOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeFromOutside);
    return () => document.removeEventListener('pointerdown', closeFromOutside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const all = items();
    const at = all.findIndex((item) => item.matches(':focus'));
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (target !== undefined) all.at(target % all.length)?.focus();
    else if (event.key === 'Tab') return setOpen(false);
    else if (event.key !== 'Escape') return;
    else close();
    event.preventDefault();
    // Else Escape would open the DevTools drawer.
    event.stopPropagation();
  };

  return { root, open, toggle: () => setOpen(!open), close, onKeyDown };
}
