import type { ReadFile } from './saved-file.ts';
import { requestsIn } from './saved-order.ts';
import type { SavedFolder, SavedLibrary, SavedRequest } from './saved-request.ts';

type ReadContents = Extract<ReadFile, { ok: true }>;

/** What a file holds, as it is added at the end of a library. */
export function placeImported(
  read: Pick<ReadContents, 'folders' | 'requests'>,
  library: SavedLibrary,
  newId: () => string,
): { readonly folders: SavedFolder[]; readonly requests: SavedRequest[] } {
  const firstPosition = (requestsIn(library, null).at(-1)?.position ?? -1) + 1;
  const firstFolder = (library.folders.at(-1)?.position ?? -1) + 1;
  const inFolders = read.folders.map(({ name, requests }, index) => {
    const folder: SavedFolder = { version: 1, id: newId(), name, position: firstFolder + index };
    return { folder, requests: place(requests, folder.id, 0, newId) };
  });
  return {
    folders: inFolders.map(({ folder }) => folder),
    requests: [...place(read.requests, null, firstPosition, newId), ...inFolders.flatMap(({ requests }) => requests)],
  };
}

function place(
  requests: ReadContents['requests'],
  folder: string | null,
  first: number,
  newId: () => string,
): SavedRequest[] {
  return requests.map((one, index) => ({ ...one, version: 1, id: newId(), folder, position: first + index }));
}
