import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { type DatabaseDeclaration, databaseProblem, withDatabase } from '@/utils/storage/database.ts';
import {
  type SavedFolder,
  type SavedLibrary,
  type SavedRequest,
  savedFolderSchema,
  savedRequestSchema,
} from './saved-request.ts';

interface SavedSchema extends DBSchema {
  folders: { key: string; value: SavedFolder };
  requests: { key: string; value: SavedRequest };
}

const savedDatabase: DatabaseDeclaration = {
  name: 'authlens-saved',
  holds: 'The list of saved requests',
  version: 1,
  upgrade(database) {
    database.createObjectStore('folders', { keyPath: 'id' });
    database.createObjectStore('requests', { keyPath: 'id' });
  },
};

/** As `databaseProblem`. */
export const savedProblem = (error: unknown): string => databaseProblem(error, savedDatabase.holds);

function withSaved<Result>(work: (database: IDBPDatabase<SavedSchema>) => Promise<Result>): Promise<Result> {
  return withDatabase(savedDatabase, work);
}

export interface SavedList extends SavedLibrary {
  /** How many could not be read; they stay where they are. */
  readonly unreadable: number;
}

/** Everything that is saved. Throws as IndexedDB does. */
export async function listSaved(): Promise<SavedList> {
  const [folders, requests] = await withSaved((database) =>
    Promise.all([database.getAll('folders'), database.getAll('requests')]),
  );
  const good = { folders: readable(savedFolderSchema, folders), requests: readable(savedRequestSchema, requests) };
  return {
    folders: good.folders.sort((one, other) => one.position - other.position),
    requests: good.requests,
    unreadable: folders.length + requests.length - good.folders.length - good.requests.length,
  };
}

/** What is put into the list, in the place of what has the same id, and what is taken out of it by id. */
export interface SavedChange {
  readonly folders?: readonly SavedFolder[];
  readonly requests?: readonly SavedRequest[];
  readonly removed?: readonly string[];
}

/** Makes one change, all of it or nothing, and tells every window. Throws as IndexedDB does. */
export async function changeSaved({ folders = [], requests = [], removed = [] }: SavedChange): Promise<void> {
  await withSaved(async (database) => {
    const change = database.transaction(['folders', 'requests'], 'readwrite');
    const [allFolders, allRequests] = [change.objectStore('folders'), change.objectStore('requests')];
    await Promise.all([
      ...removed.flatMap((id) => [allFolders.delete(id), allRequests.delete(id)]),
      ...folders.map((folder) => allFolders.put(folder)),
      ...requests.map((request) => allRequests.put(request)),
      change.done,
    ]);
  });
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

const channelName = 'authlens-saved';

/** Calls back after each change from any window, this one included, until the signal aborts. */
export function watchSaved(onChange: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', onChange, { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

function readable<Schema extends v.GenericSchema>(schema: Schema, stored: readonly unknown[]): v.InferOutput<Schema>[] {
  return stored.flatMap((value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? [parsed.output] : [];
  });
}
