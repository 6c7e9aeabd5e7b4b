import { restoreRequest } from '@/utils/sending/restore-request.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { cleanRequest } from '@/utils/storage/clean-request.ts';
import { storedLastDraft } from '@/utils/storage/last-draft.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { useNotice } from './notice-store.ts';
import { usePanel } from './panel-store.ts';

/** So long after the last change it is stored, in milliseconds: a key that is being typed is not known until it is whole. */
const rest = 1000;

/** Stores the draft without its secrets when it has come to rest after a change, until the signal aborts. */
export function keepLastDraft(signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let draft = usePanel.getState().draft;
  const store = async () => {
    try {
      const clean = await cleanRequest(draft);
      if (clean !== null && !signal.aborted) await storedLastDraft.write(forAnotherTab(clean.request));
    } catch (error) {
      useNotice.getState().show(`The draft is kept in this tab alone. ${storageProblem(error)}`, { tone: 'warning' });
    }
  };
  const unsubscribe = usePanel.subscribe((state) => {
    if (state.draft === draft) return;
    draft = state.draft;
    clearTimeout(timer);
    timer = setTimeout(() => void store(), rest);
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    clearTimeout(timer);
  });
}

/** No tab begins with a key that is no sandbox key: that is chosen anew. */
function forAnotherTab(clean: PlaygroundRequest): PlaygroundRequest {
  const { request } = restoreRequest(clean);
  return request.environment === 'sandbox' ? request : { ...request, keyId: null };
}
