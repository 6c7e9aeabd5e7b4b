import { type RestoredRequest, restoreRequest } from '@/utils/sending/restore-request.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { useNotice } from './notice-store.ts';
import { usePanel } from './panel-store.ts';

/** Makes a kept request the draft. What stood there comes back with Undo. */
export function putBack(kept: PlaygroundRequest, what: string): RestoredRequest {
  const { draft, edit } = usePanel.getState();
  const restored = restoreRequest(kept);
  if (restored.note === null && JSON.stringify(restored.request) === JSON.stringify(draft)) return restored;
  edit(restored.request);
  const note = restored.note === null ? '' : ` ${restored.note}`;
  useNotice.getState().show(`${what} was put into the playground.${note}`, {
    tone: restored.note === null ? 'quiet' : 'warning',
    undo: () => edit(draft),
  });
  return restored;
}
