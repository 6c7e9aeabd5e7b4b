import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { type DatabaseDeclaration, databaseProblem, removeDatabase, withDatabase } from '@/utils/storage/database.ts';
import { entriesBeyond } from './history-bounds.ts';
import {
  entryAsSending,
  type HistoryBodies,
  type HistoryEntry,
  historyBodiesSchema,
  historyEntrySchema,
} from './history-entry.ts';
import { announceHistory } from './history-news.ts';
import type { HistorySettings } from './history-settings.ts';
import type { MadeEntry } from './make-entry.ts';

interface HistorySchema extends DBSchema {
  entries: { key: string; value: HistoryEntry };
  bodies: { key: string; value: HistoryBodies };
}

/** In a database of its own, so that it can be cleared by deleting it. */
export const historyDatabase: DatabaseDeclaration = {
  name: 'authlens-history',
  holds: 'The history',
  version: 1,
  upgrade(database) {
    database.createObjectStore('entries', { keyPath: 'id' });
    database.createObjectStore('bodies', { keyPath: 'id' });
  },
};

function withHistory<Result>(work: (database: IDBPDatabase<HistorySchema>) => Promise<Result>): Promise<Result> {
  return withDatabase(historyDatabase, work);
}

/** As `databaseProblem`. */
export const historyProblem = (error: unknown): string => databaseProblem(error, historyDatabase.holds);

/** Adds an entry and drops the oldest beyond the bounds, as one step: all of it happens, or nothing. Throws as IndexedDB does. */
export async function addToHistory({ entry, bodies }: MadeEntry, bounds: HistorySettings): Promise<void> {
  await exclusively(() =>
    withHistory(async (database) => {
      const change = database.transaction(['entries', 'bodies'], 'readwrite');
      const entries = change.objectStore('entries');
      const allBodies = change.objectStore('bodies');
      const known = readable(await entries.getAll());
      await Promise.all([
        allBodies.put(bodies),
        entries.put(entry),
        ...entriesBeyond([...known, entry], bounds).flatMap((id) => [entries.delete(id), allBodies.delete(id)]),
        change.done,
      ]);
    }),
  );
  announceHistory({ type: 'changed' });
}

export interface HistoryList {
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  /** How many could not be read; they stay where they are. */
  readonly unreadable: number;
}

/** All entries. Throws as IndexedDB does. */
export async function listHistory(): Promise<HistoryList> {
  const stored = await withHistory((database) => database.getAll('entries'));
  const entries = readable(stored).sort((one, other) => other.at - one.at);
  return { entries, unreadable: stored.length - entries.length };
}

/** An entry as a send with its bodies; null when it is no longer there or cannot be read. Throws as IndexedDB does. */
export function openEntry(id: string): Promise<{ entry: HistoryEntry; sending: HistoryEntry['sending'] } | null> {
  return withHistory(async (database) => {
    const [entry] = readable([await database.get('entries', id)]);
    if (entry === undefined) return null;
    const bodies = v.safeParse(historyBodiesSchema, await database.get('bodies', id));
    return { entry, sending: entryAsSending(entry, bodies.success ? bodies.output : null) };
  });
}

/** The ids of the entries one of whose bodies has this text, in whatever case. Throws as IndexedDB does. */
export function searchBodies(text: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const wanted = text.toLowerCase();
  return withHistory(async (database) => {
    const found = new Set<string>();
    // One after the other: all together they can weigh as much as the user allows.
    let cursor = await database.transaction('bodies').store.openCursor();
    while (cursor !== null && !signal.aborted) {
      const bodies = v.safeParse(historyBodiesSchema, cursor.value);
      if (bodies.success && bodyTexts(bodies.output).some((body) => body.includes(wanted))) found.add(bodies.output.id);
      cursor = await cursor.continue();
    }
    return found;
  });
}

/** An entry with its bodies, which may have become unreadable. */
export interface KeptSend {
  readonly entry: HistoryEntry;
  readonly bodies: HistoryBodies | null;
}

/**
 * Writes what `change` makes of each entry, or drops it for null; gives how many were not left as they are. Where there are any, all
 * of the history is written anew, as what is overwritten stays in the files of the database; what cannot be read goes with it.
 * Throws as IndexedDB does.
 */
export async function rewriteHistory(change: (kept: KeptSend) => KeptSend | null): Promise<number> {
  const changed = await exclusively(async () => {
    const before = await withHistory(readAll);
    const after = before.map((kept) => change(kept));
    const count = before.filter((kept, index) => after[index] !== kept).length;
    if (count === 0) return 0;
    await removeDatabase(historyDatabase);
    await withHistory(async (database) => {
      const write = database.transaction(['entries', 'bodies'], 'readwrite');
      const [entries, allBodies] = [write.objectStore('entries'), write.objectStore('bodies')];
      const puts = after.flatMap((kept) => {
        if (kept === null) return [];
        return [entries.put(kept.entry), ...(kept.bodies === null ? [] : [allBodies.put(kept.bodies)])];
      });
      await Promise.all([...puts, write.done]);
    });
    return count;
  });
  if (changed > 0) announceHistory({ type: 'changed' });
  return changed;
}

async function readAll(database: IDBPDatabase<HistorySchema>): Promise<KeptSend[]> {
  const [entries, allBodies] = await Promise.all([database.getAll('entries'), database.getAll('bodies')]);
  const byId = new Map(
    allBodies.flatMap((value) => {
      const bodies = v.safeParse(historyBodiesSchema, value);
      return bodies.success ? [[bodies.output.id, bodies.output]] : [];
    }),
  );
  return readable(entries).map((entry) => ({ entry, bodies: byId.get(entry.id) ?? null }));
}

/** Deletes all of it, also what could not be read. Throws as IndexedDB does. */
export async function clearHistory(): Promise<void> {
  await exclusively(() => removeDatabase(historyDatabase));
  announceHistory({ type: 'changed' });
}

function readable(stored: readonly unknown[]): HistoryEntry[] {
  return stored.flatMap((value) => {
    const parsed = v.safeParse(historyEntrySchema, value);
    return parsed.success ? [parsed.output] : [];
  });
}

function bodyTexts({ request, response }: HistoryBodies): string[] {
  return [request.toLowerCase(), new TextDecoder().decode(response).toLowerCase()];
}

/** One writer at a time: a send that ends while another window clears the history must not bring half of it back. */
function exclusively<Result>(change: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('authlens-history', change);
}
