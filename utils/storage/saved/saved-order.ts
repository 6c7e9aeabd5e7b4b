import type { SavedFolder, SavedLibrary, SavedRequest } from './saved-request.ts';

/** Where a request is put: into a folder, before another one of it, or at its end. */
export interface SavedPlace {
  readonly folder: string | null;
  readonly before: string | null;
}

/** The requests of a folder, in their order. One whose folder is gone stands outside of all. */
export function requestsIn({ folders, requests }: SavedLibrary, folder: string | null): SavedRequest[] {
  const known = new Set(folders.map(({ id }) => id));
  const folderOf = (request: SavedRequest) =>
    request.folder !== null && known.has(request.folder) ? request.folder : null;
  return requests
    .filter((request) => folderOf(request) === folder)
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
}

/** The requests that change when one is put elsewhere, as they are then. */
export function moveRequest(library: SavedLibrary, id: string, { folder, before }: SavedPlace): SavedRequest[] {
  const moved = library.requests.find((request) => request.id === id);
  if (moved === undefined || before === id) return [];
  const others = requestsIn(library, folder).filter((request) => request.id !== id);
  const at = before === null ? -1 : others.findIndex((request) => request.id === before);
  const order = others.toSpliced(at === -1 ? others.length : at, 0, moved);
  return order.flatMap((request, position) =>
    request.position === position && request.folder === folder ? [] : [{ ...request, position, folder }],
  );
}

/** Where a request goes with one step up or down the whole list, from folder to folder; null at its ends. */
export function stepPlace(library: SavedLibrary, id: string, step: 'up' | 'down'): SavedPlace | null {
  const groups = [null, ...library.folders.map((folder) => folder.id)];
  const group = groups.findIndex((folder) => requestsIn(library, folder).some((request) => request.id === id));
  const folder = groups[group];
  if (folder === undefined) return null;
  const siblings = requestsIn(library, folder);
  const at = siblings.findIndex((request) => request.id === id);
  if (step === 'up' && at > 0) return { folder, before: siblings[at - 1]?.id ?? null };
  if (step === 'down' && at < siblings.length - 1) return { folder, before: siblings[at + 2]?.id ?? null };
  const next = groups[group + (step === 'up' ? -1 : 1)];
  if (next === undefined) return null;
  return { folder: next, before: step === 'up' ? null : (requestsIn(library, next)[0]?.id ?? null) };
}

/** The folders that change when one takes the place of another, which makes room for it, as they are then. */
export function moveFolder({ folders }: SavedLibrary, id: string, onto: string): SavedFolder[] {
  const moved = folders.find((folder) => folder.id === id);
  const place = folders.findIndex((folder) => folder.id === onto);
  if (moved === undefined || place === -1) return [];
  const order = folders.filter((folder) => folder !== moved).toSpliced(place, 0, moved);
  return order.flatMap((folder, position) => (folder.position === position ? [] : [{ ...folder, position }]));
}
