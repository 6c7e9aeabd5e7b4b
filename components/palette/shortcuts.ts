const control = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';

/** Every key that does something here. Those of DevTools and of the browser are left alone. */
export const shortcuts: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: `${control} Enter`, does: 'Send the request' },
  { keys: 'Esc', does: 'Cancel the request under way, or close what is open' },
  { keys: `${control} K`, does: 'Find operations, saved requests, keys and commands' },
  { keys: `${control} S`, does: 'Save the request' },
  { keys: '/', does: 'Search in the body of the answer' },
  { keys: '?', does: 'Show this list' },
  { keys: '← →', does: 'Move between tabs' },
  { keys: '↑ ↓', does: 'Move in lists, and in the tree of an answer' },
  { keys: 'Alt ↑ ↓', does: 'Move a saved request' },
  { keys: 'F2, Delete', does: 'Rename or delete a saved request' },
  { keys: 'Alt Shift L', does: 'Lock the vault, in the whole browser; it can be changed there' },
  { keys: 'Esc, then Tab', does: 'Leave the editor of a body' },
];
