import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { type DatabaseDeclaration, databaseProblem, removeDatabase, withDatabase } from '@/utils/storage/database.ts';
import { interruptedRewrite } from '@/utils/storage/interrupted-rewrite.ts';
import { removeJournal, writeJournal } from '@/utils/storage/rewrite-journal.ts';
import { type OpenVault, readVaultState } from '@/utils/vault/data-key.ts';
import { openVaultKey } from '@/utils/vault/stored-keys.ts';
import {
  type SavedFolder,
  type SavedLibrary,
  type SavedRequest,
  savedFolderSchema,
  savedRequestSchema,
} from './saved-request.ts';
import { type SealedRequest, sealedRequestSchema, sealRequest, unsealRequest } from './sealed-request.ts';

interface SavedSchema extends DBSchema {
  folders: { key: string; value: SavedFolder };
  requests: { key: string; value: SavedRequest | SealedRequest };
}

const journal = 'saved-requests.json';

const savedDatabase: DatabaseDeclaration = {
  name: 'authlens-saved',
  holds: 'The list of saved requests',
  /** 2 knows sealed requests, beside which those of 1 stay as they are: each says itself what it is. */
  version: 2,
  upgrade(database, oldVersion) {
    if (oldVersion >= 1) return;
    database.createObjectStore('folders', { keyPath: 'id' });
    database.createObjectStore('requests', { keyPath: 'id' });
  },
};

/** As `databaseProblem`, and why a locked vault takes nothing in. */
export function savedProblem(error: unknown): string {
  if (error instanceof LockedVaultError)
    return 'The vault is locked, and saved requests are kept in it. Unlock it first.';
  return databaseProblem(error, savedDatabase.holds);
}

function withSaved<Result>(work: (database: IDBPDatabase<SavedSchema>) => Promise<Result>): Promise<Result> {
  return withDatabase(savedDatabase, work);
}

/** One at a time, and never while the files are written anew. */
function exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('authlens-saved', async () => {
    await finishRewriting();
    return work();
  });
}

export interface SavedList extends SavedLibrary {
  /** How many could not be read; they stay where they are. */
  readonly unreadable: number;
  /** How many the locked vault holds. */
  readonly locked: number;
}

/** Everything that is saved. Throws as IndexedDB does. */
export async function listSaved(): Promise<SavedList> {
  const [{ folders, requests }, state] = await Promise.all([exclusively(readAll), readVaultState()]);
  const vault = state.state === 'open' ? state.vault : null;
  const read = await Promise.all(readable(storedRequestSchema, requests).map((one) => opened(one, vault)));
  const good = { folders: readable(savedFolderSchema, folders), requests: read.filter((one) => one !== null) };
  const locked = state.state === 'locked' ? read.length - good.requests.length : 0;
  return {
    folders: good.folders.sort((one, other) => one.position - other.position),
    requests: good.requests,
    locked,
    unreadable: folders.length + requests.length - good.folders.length - good.requests.length - locked,
  };
}

const storedRequestSchema = v.union([savedRequestSchema, sealedRequestSchema]);

/** Null for what this vault, or none, does not open. */
function opened(stored: SavedRequest | SealedRequest, vault: OpenVault | null): Promise<SavedRequest | null> {
  if (stored.version === 1) return Promise.resolve(stored);
  return vault === null ? Promise.resolve(null) : unsealRequest(stored, vault);
}

function readAll(): Promise<{ folders: SavedFolder[]; requests: (SavedRequest | SealedRequest)[] }> {
  return withSaved(async (database) => ({
    folders: await database.getAll('folders'),
    requests: await database.getAll('requests'),
  }));
}

/** A locked vault takes nothing in. */
export class LockedVaultError extends Error {
  override readonly name = 'LockedVaultError';
}

/** What is put into the list, in the place of what has the same id, and what is taken out of it by id. */
export interface SavedChange {
  readonly folders?: readonly SavedFolder[];
  readonly requests?: readonly SavedRequest[];
  readonly removed?: readonly string[];
}

/** Makes one change, all of it or nothing, and tells every window. Throws as IndexedDB does, and LockedVaultError. */
export async function changeSaved({ requests = [], ...change }: SavedChange): Promise<void> {
  await exclusively(async () => {
    const state = await readVaultState();
    if (state.state === 'locked' && requests.length > 0) throw new LockedVaultError();
    const kept =
      state.state === 'open' ? await Promise.all(requests.map((one) => sealRequest(one, state.vault))) : requests;
    await put({ ...change, requests: kept });
  });
  announce();
}

interface StoredChange {
  readonly folders?: readonly SavedFolder[];
  readonly requests?: readonly (SavedRequest | SealedRequest)[];
  readonly removed?: readonly string[];
}

function put({ folders = [], requests = [], removed = [] }: StoredChange): Promise<void> {
  return withSaved(async (database) => {
    const change = database.transaction(['folders', 'requests'], 'readwrite');
    const [allFolders, allRequests] = [change.objectStore('folders'), change.objectStore('requests')];
    await Promise.all([
      ...removed.flatMap((id) => [allFolders.delete(id), allRequests.delete(id)]),
      ...folders.map((folder) => allFolders.put(folder)),
      ...requests.map((request) => allRequests.put(request)),
      change.done,
    ]);
  });
}

/**
 * Seals what is saved in the clear, as far as it can be read. The files are removed and written anew, since what was
 * overwritten lives on in them; what they will hold stands in a journal meanwhile. Throws as IndexedDB does.
 */
export async function sealSaved(vault: OpenVault): Promise<void> {
  await exclusively(async () => {
    const { folders, requests } = await readAll();
    const plain = requests.filter((one) => v.is(savedRequestSchema, one));
    if (plain.length === 0) return;
    const sealed = new Map(
      await Promise.all(plain.map(async (one) => [one.id, await sealRequest(one, vault)] as const)),
    );
    await writeJournal(
      journal,
      JSON.stringify({ folders, requests: requests.map((one) => sealed.get(one.id) ?? one) }),
    );
    await finishRewriting();
  });
  announce();
}

/**
 * Writes in the clear what the vault holds, then `then`, which ends the vault: nothing can be saved in between. Throws as
 * IndexedDB does.
 */
export async function unsealSaved(vault: OpenVault, then: () => Promise<void>): Promise<void> {
  await exclusively(async () => {
    const { requests } = await readAll();
    const read = await Promise.all(readable(sealedRequestSchema, requests).map((one) => unsealRequest(one, vault)));
    await put({ requests: read.filter((one) => one !== null) });
    await then();
  });
  announce();
}

export interface Rewritten {
  /** How many were not left as they are. */
  readonly changed: number;
  /** How many the locked vault holds, which stay as they are. */
  readonly locked: number;
}

/**
 * Writes what `change` makes of each request, or drops it for null. Where there are any such, the files are removed and written
 * anew, since what was overwritten lives on in them. Throws as IndexedDB does.
 */
export async function rewriteSaved(change: (saved: SavedRequest) => Promise<SavedRequest | null>): Promise<Rewritten> {
  const rewritten = await exclusively(async () => {
    const [{ folders, requests }, state] = await Promise.all([readAll(), readVaultState()]);
    const vault = state.state === 'open' ? state.vault : null;
    const good = readable(storedRequestSchema, requests);
    const read = await Promise.all(good.map((one) => opened(one, vault)));
    const plain = read.filter((one) => one !== null);
    const after = new Map<string, SavedRequest | SealedRequest | null>();
    for (const saved of plain) {
      const changed = await change(saved);
      if (changed === saved) continue;
      after.set(saved.id, changed === null || vault === null ? changed : await sealRequest(changed, vault));
    }
    const locked = state.state === 'locked' ? read.length - plain.length : 0;
    if (after.size === 0) return { changed: 0, locked };
    const kept = requests.flatMap((one) => {
      const changed = after.get(one.id);
      return changed === undefined ? [one] : changed === null ? [] : [changed];
    });
    await writeJournal(journal, JSON.stringify({ folders, requests: kept }));
    await finishRewriting();
    return { changed: after.size, locked };
  });
  if (rewritten.changed > 0) announce();
  return rewritten;
}

/** Removes everything that is saved, with its files. Throws as IndexedDB does. */
export async function forgetSaved(): Promise<void> {
  await exclusively(() => removeDatabase(savedDatabase));
  announce();
}

/** What is written is what was read; each element is validated when it is read again. */
const journalSchema = v.object({
  folders: v.array(v.custom<SavedFolder>(hasId)),
  requests: v.array(v.custom<SavedRequest | SealedRequest>(hasId)),
});

function hasId(value: unknown): boolean {
  return v.is(v.looseObject({ id: v.string() }), value);
}

/** Carries out what stands in the journal, for the first time or again. */
async function finishRewriting(): Promise<void> {
  const text = await interruptedRewrite(journal);
  if (text === null) return;
  const { folders, requests } = v.parse(v.pipe(v.string(), v.parseJson(), journalSchema), text);
  await removeDatabase(savedDatabase);
  await put({ folders, requests });
  await removeJournal(journal);
}

function announce(): void {
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
  // What the vault holds comes and goes with its key.
  openVaultKey.watch(onChange, signal);
}

function readable<Schema extends v.GenericSchema>(schema: Schema, stored: readonly unknown[]): v.InferOutput<Schema>[] {
  return stored.flatMap((value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? [parsed.output] : [];
  });
}
