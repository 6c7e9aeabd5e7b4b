import { type RefObject, useEffect, useRef } from 'react';
import { focusRow } from '@/utils/stores/saved-actions.ts';
import { useSaved } from '@/utils/stores/saved-store.ts';

/** Refers to the button of a request or folder, which gets the focus when `focusRow` has named it and its name is not being written. */
export function useRowFocus(id: string, renaming: boolean): RefObject<HTMLButtonElement | null> {
  const focused = useSaved((state) => state.focused === id);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!focused || renaming) return;
    button.current?.focus();
    focusRow(null);
  }, [focused, renaming]);
  return button;
}
