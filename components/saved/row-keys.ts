import type { KeyboardEvent } from 'react';

/** What can be done with a request or folder without the mouse. */
export interface RowActs {
  readonly step: (direction: 'up' | 'down') => Promise<void>;
  readonly rename: () => void;
  readonly remove: () => Promise<void>;
}

/** The keys of `onRowKey`, for `aria-keyshortcuts`. */
export const rowShortcuts = 'Alt+ArrowUp Alt+ArrowDown F2 Delete';

/** Alt and an arrow move it, F2 renames it, Delete deletes it. */
export function onRowKey(event: KeyboardEvent, { step, rename, remove }: RowActs): void {
  const direction = { ArrowUp: 'up' as const, ArrowDown: 'down' as const }[event.key];
  if (event.altKey && direction !== undefined) void step(direction);
  else if (event.key === 'F2') rename();
  else if (event.key === 'Delete') void remove();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
