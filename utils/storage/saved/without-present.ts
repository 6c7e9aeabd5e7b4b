import * as v from 'valibot';
import { playgroundRequestSchema } from '@/utils/sending/sending.ts';
import type { ReadFile, ReadRequest } from './saved-file.ts';
import { requestsIn } from './saved-order.ts';
import type { SavedLibrary } from './saved-request.ts';

type ReadContents = Extract<ReadFile, { ok: true }>;

/** What a file holds beyond what a library has: requests of the same name and content in a folder of the same name are left out. */
export function withoutPresent(read: ReadContents, library: SavedLibrary): ReadContents {
  const present = new Set(
    [null, ...library.folders].flatMap((folder) =>
      requestsIn(library, folder?.id ?? null).map((saved) => identity(folder?.name ?? null, saved)),
    ),
  );
  const names = new Set(library.folders.map(({ name }) => name));
  const missing = (folder: string | null, requests: readonly ReadRequest[]) =>
    requests.filter((request) => !present.has(identity(folder, request)));
  return {
    ...read,
    requests: missing(null, read.requests),
    folders: read.folders
      .map(({ name, requests }) => ({ name, requests: missing(name, requests) }))
      .filter(({ name, requests }) => requests.length > 0 || !names.has(name)),
  };
}

/** The id of a key means nothing in another installation. */
function identity(folder: string | null, { name, request }: ReadRequest): string {
  // Parsed, so that its members stand in the same order.
  return JSON.stringify([folder, name, v.parse(playgroundRequestSchema, { ...request, keyId: null })]);
}
