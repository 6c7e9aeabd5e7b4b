let left: { readonly start: number; readonly end: number } | null = null;

/** A ref for a textarea that gives way to an editor while its user may be typing: notes where the cursor was. */
export function noteFocus(field: HTMLTextAreaElement | null): () => void {
  return () => {
    if (field === null || document.activeElement !== field) return;
    left = { start: field.selectionStart, end: field.selectionEnd };
  };
}

/** Where the cursor was in the textarea that has just gone, once; null where the focus was elsewhere. */
export function takeFocus(): { readonly start: number; readonly end: number } | null {
  const taken = left;
  left = null;
  return taken;
}
