import { cleanRequest } from '@/utils/storage/clean-request.ts';
import { mostSaved } from '@/utils/storage/saved/saved-file.ts';
import { requestsIn } from '@/utils/storage/saved/saved-order.ts';
import { fittingName, type SavedRequest } from '@/utils/storage/saved/saved-request.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { useNotice } from './notice-store.ts';
import { usePanel } from './panel-store.ts';
import { startRenaming } from './saved-actions.ts';
import { applyToSaved, useSaved } from './saved-store.ts';

/** Saves what stands in the playground, without its secrets: again as the request that it came from, else as a new one. */
export async function saveDraft(): Promise<void> {
  const { show } = useNotice.getState();
  const clean = await cleanDraft();
  if (typeof clean === 'string') return show(clean, { tone: 'danger' });
  const { requests, current } = useSaved.getState();
  const known = requests.find(({ id }) => id === current);
  if (known === undefined && requests.length >= mostSaved)
    return show(`${mostSaved} requests are saved, and more are not kept. Delete some first.`, { tone: 'danger' });
  const saved = known === undefined ? newRequest(clean.request) : { ...known, request: clean.request };
  usePanel.getState().showDrawer('saved');
  if (!(await applyToSaved({ requests: [saved] }))) return;
  useSaved.setState({ current: saved.id });
  if (known === undefined) startRenaming(saved.id);
  const left = clean.changed ? ' Its secrets were left out: they are never saved.' : '';
  show(`“${saved.name}” was saved.${left}`, {
    tone: clean.changed ? 'warning' : 'quiet',
    undo: () => void applyToSaved(known === undefined ? { removed: [saved.id] } : { requests: [known] }),
  });
}

/** A sentence when it cannot be saved. */
async function cleanDraft() {
  try {
    return (
      (await cleanRequest(usePanel.getState().draft)) ??
      'The request holds a key in a form that cannot be left out, so it was not saved. Remove the key first.'
    );
  } catch (error) {
    return storageProblem(error);
  }
}

/** Named as it reads, at the end of what is in no folder. */
function newRequest(request: SavedRequest['request']): SavedRequest {
  const last = requestsIn(useSaved.getState(), null).at(-1);
  return {
    ...{ version: 1, id: crypto.randomUUID(), folder: null, request },
    name: fittingName(`${request.method} ${request.path}`, request.method),
    position: (last?.position ?? -1) + 1,
  };
}
