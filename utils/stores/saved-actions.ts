import { counted } from '@/utils/http/counted.ts';
import { moveFolder, moveRequest, requestsIn, type SavedPlace, stepPlace } from '@/utils/storage/saved/saved-order.ts';
import { fittingName, type SavedFolder, type SavedRequest } from '@/utils/storage/saved/saved-request.ts';
import { useNotice } from './notice-store.ts';
import { putBack } from './put-back.ts';
import { applyToSaved, useSaved } from './saved-store.ts';

/** Makes a saved request the draft, which Save then writes again. */
export function takeSaved(saved: SavedRequest): void {
  putBack(saved.request, `“${saved.name}”`);
  useSaved.setState({ current: saved.id });
}

/** Begins to write the name of a request or folder; null ends it. */
export function startRenaming(renaming: string | null): void {
  useSaved.setState({ renaming });
}

/** The row of a request or folder gets the focus: its element may be another one after a change. */
export function focusRow(focused: string | null): void {
  useSaved.setState({ focused });
}

/** Gives a request or folder another name; an empty one changes nothing. */
export async function renameSaved(id: string, name: string): Promise<void> {
  const { folders, requests } = useSaved.getState();
  startRenaming(null);
  const rename = <Item extends SavedFolder | SavedRequest>(list: readonly Item[]): Item[] =>
    list.filter((item) => item.id === id).map((item) => ({ ...item, name: fittingName(name, item.name) }));
  await applyToSaved({ folders: rename(folders), requests: rename(requests) });
}

/** A copy right after the original. */
export async function duplicateSaved(original: SavedRequest): Promise<void> {
  const library = useSaved.getState();
  const copy = { ...original, id: crypto.randomUUID(), name: fittingName(`Copy of ${original.name}`, original.name) };
  const siblings = requestsIn(library, original.folder);
  const next = siblings[siblings.findIndex(({ id }) => id === original.id) + 1];
  const moved = moveRequest({ ...library, requests: [...library.requests, copy] }, copy.id, {
    folder: original.folder,
    before: next?.id ?? null,
  });
  await applyToSaved({ requests: moved.some(({ id }) => id === copy.id) ? moved : [...moved, copy] });
  focusRow(copy.id);
}

/** Puts a request elsewhere in the list. */
export async function moveSaved(id: string, place: SavedPlace): Promise<void> {
  await applyToSaved({ requests: moveRequest(useSaved.getState(), id, place) });
}

/** Moves a request by one place, from folder to folder at their ends. */
export async function stepSaved(id: string, step: 'up' | 'down'): Promise<void> {
  const place = stepPlace(useSaved.getState(), id, step);
  if (place === null) return;
  await moveSaved(id, place);
  focusRow(id);
}

/** Deletes a request; it comes back with Undo. */
export async function removeSaved(request: SavedRequest): Promise<void> {
  const siblings = requestsIn(useSaved.getState(), request.folder);
  const at = siblings.findIndex(({ id }) => id === request.id);
  if (!(await applyToSaved({ removed: [request.id] }))) return;
  focusRow((siblings[at + 1] ?? siblings[at - 1])?.id ?? null);
  useNotice
    .getState()
    .show(`“${request.name}” was deleted.`, { undo: () => void applyToSaved({ requests: [request] }) });
}

/** Adds a folder at the end, whose name is written next. */
export async function addFolder(): Promise<void> {
  const position = (useSaved.getState().folders.at(-1)?.position ?? -1) + 1;
  const folder: SavedFolder = { version: 1, id: crypto.randomUUID(), name: 'New folder', position };
  if (await applyToSaved({ folders: [folder] })) startRenaming(folder.id);
}

/** Puts a folder to the place of another one. */
export async function moveSavedFolder(id: string, onto: string): Promise<void> {
  await applyToSaved({ folders: moveFolder(useSaved.getState(), id, onto) });
}

/** Moves a folder by one place among the folders. */
export async function stepFolder(id: string, step: 'up' | 'down'): Promise<void> {
  const { folders } = useSaved.getState();
  const at = folders.findIndex((folder) => folder.id === id);
  const onto = at === -1 ? undefined : folders[step === 'up' ? at - 1 : at + 1];
  if (onto === undefined) return;
  await moveSavedFolder(id, onto.id);
  focusRow(id);
}

/** Deletes a folder with all that is in it; it comes back with Undo. */
export async function removeFolder(folder: SavedFolder): Promise<void> {
  const requests = requestsIn(useSaved.getState(), folder.id);
  if (!(await applyToSaved({ removed: [folder.id, ...requests.map(({ id }) => id)] }))) return;
  const what = requests.length === 0 ? '' : ` with ${counted(requests.length, 'request')}`;
  useNotice.getState().show(`The folder “${folder.name}”${what} was deleted.`, {
    undo: () => void applyToSaved({ folders: [folder], requests }),
  });
}
