import { askWorker } from '@/utils/messaging/ask-worker.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import type { EntryRequest } from './entry-host.ts';
import type { KnownKeys, MadeEntry } from './make-entry.ts';

/** Makes what history keeps of a send, as `makeEntry` does, on whatever thread. */
export type EntryMaker = (sending: Sending, known: KnownKeys) => MadeEntry | null | Promise<MadeEntry | null>;

/**
 * Makes each entry in a worker that runs `serveEntries` and ends with it: a long body takes half a second to be looked through,
 * and the devtools page has one thread with the panel. Rejects when the worker dies.
 */
export function makeEntryInWorker(createWorker: () => Worker): EntryMaker {
  return (sending, known) => {
    const request: EntryRequest = { sending, known };
    return askWorker(createWorker, request, { stopped: 'Taking out keys stopped' });
  };
}
