import { type DBSchema, deleteDB, type IDBPDatabase, wrap } from 'idb';
import { deleteBucket, openBucket } from './storage-bucket.ts';

/** A database of ours in IndexedDB, declared once. */
export interface DatabaseDeclaration {
  readonly name: string;
  /** What it holds, to begin a sentence: "The history". */
  readonly holds: string;
  /** Counts from 1; data of a newer version is refused and left as it is. */
  readonly version: number;
  /** Steps from `oldVersion`, 0 for none, to the version of now. */
  readonly upgrade: (database: IDBDatabase, oldVersion: number) => void;
}

/**
 * Opens a database for one piece of work. It is closed again at once: a connection that stays open would keep another
 * window from deleting it. Throws a DOMException of IndexedDB; `databaseProblem` says it in words.
 */
export async function withDatabase<Schema extends DBSchema, Result>(
  declaration: DatabaseDeclaration,
  work: (database: IDBPDatabase<Schema>) => Promise<Result>,
): Promise<Result> {
  const database = await open<Schema>(declaration);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** As `openDB` of idb, which knows one factory alone. */
async function open<Schema extends DBSchema>({ name, version, upgrade }: DatabaseDeclaration) {
  const request = (await openBucket(name)).open(name, version);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => upgrade(request.result, oldVersion));
  await wrap(request);
  // What is read is validated; the schema is for what is written.
  return wrap(request.result) as unknown as IDBPDatabase<Schema>;
}

/** Deletes a database with all that it holds, its files included where the browser can. */
export async function removeDatabase({ name }: Pick<DatabaseDeclaration, 'name'>): Promise<void> {
  if (!(await deleteBucket(name))) await deleteDB(name);
}

/** Why a database could not be read or written, in a sentence: newer data, a full disk, or what the browser says. */
export function databaseProblem(error: unknown, holds: string): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError')
    return `${holds} was written by a newer version of Authlens and was left as it is. Update Authlens to use it.`;
  if (name === 'QuotaExceededError')
    return `${holds} takes nothing more: the browser says that the disk is full. What is kept stays as it was. Free some space, or clear what you do not need.`;
  return `${holds} could not be used and was left as it is. The browser says: ${error instanceof Error ? error.message : String(error)}`;
}
