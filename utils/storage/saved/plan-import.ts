import { counted } from '@/utils/http/counted.ts';
import { cleanRequest } from '@/utils/storage/clean-request.ts';
import { placeImported } from './place-imported.ts';
import { mostSaved, type ReadFile } from './saved-file.ts';
import type { SavedFolder, SavedLibrary, SavedRequest } from './saved-request.ts';

export type PlannedImport =
  | {
      readonly ok: true;
      readonly folders: readonly SavedFolder[];
      readonly requests: readonly SavedRequest[];
      /** What was left out of the file, in sentences. */
      readonly problems: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** So many problems of a file are told one by one. */
const mostTold = 5;

/** What of a file is to be added to a library, without the secrets in it. Rejects as reading the keys does. */
export async function planImport(read: Extract<ReadFile, { ok: true }>, library: SavedLibrary): Promise<PlannedImport> {
  const { folders, requests } = placeImported(read, library, () => crypto.randomUUID());
  const room = mostSaved - library.requests.length;
  if (requests.length > room)
    return {
      ok: false,
      message: `The file holds ${counted(requests.length, 'request')}, and there is room for ${room} more. Delete some first.`,
    };
  const { clean, changed, refused } = await cleanAll(requests);
  const told = read.problems.slice(0, mostTold);
  const more = read.problems.length - told.length;
  const problems = [
    ...(changed === 0 ? [] : [`Secrets were left out of ${counted(changed, 'request')}.`]),
    ...(refused === 0 ? [] : [`Left out for a key in it: ${counted(refused, 'request')}.`]),
    ...(told.length === 0 ? [] : ['Left out of the file:', ...told]),
    ...(more === 0 ? [] : [`And ${more} more.`]),
  ];
  return { ok: true, folders, requests: clean, problems };
}

async function cleanAll(requests: readonly SavedRequest[]) {
  const all = await Promise.all(requests.map(async (saved) => ({ saved, result: await cleanRequest(saved.request) })));
  const clean = all.flatMap(({ saved, result }) => (result === null ? [] : [{ ...saved, request: result.request }]));
  return {
    clean,
    changed: all.filter(({ result }) => result?.changed).length,
    refused: all.length - clean.length,
  };
}
