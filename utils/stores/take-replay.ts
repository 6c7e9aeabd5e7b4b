import type { Replay } from '@/utils/messaging/replays.ts';
import { replayedRequest } from '@/utils/sending/replayed-request.ts';
import { useKeys } from './keys-store.ts';
import { useNotice } from './notice-store.ts';
import { usePanel } from './panel-store.ts';
import { putBack } from './put-back.ts';
import { useReplay } from './replay-store.ts';

/**
 * Puts a request of the page into the playground, its key and its host swapped. What stood there comes back with Undo.
 * `sentBefore` is the id of what was sent last, or null.
 */
export function takeReplay(replay: Replay, sentBefore: string | null): void {
  const panel = usePanel.getState();
  panel.show('playground');
  if (replay.kind === 'refused') {
    useNotice.getState().show(replay.message, { tone: 'warning' });
    return;
  }
  const { request, swaps } = replayedRequest(replay.sending, useKeys.getState().keys);
  panel.showEntry(null);
  putBack(request, 'The request of the page');
  const notes = [...swaps, ...replay.notes];
  useReplay.setState({ page: replay.sending, notes, sentBefore, comparing: false });
}
