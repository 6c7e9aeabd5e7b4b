import type { Sending } from '@/utils/sending/sending.ts';
import { type KnownKeys, type MadeEntry, makeEntry } from './make-entry.ts';

/** What an entry is made of. */
export interface EntryRequest {
  readonly sending: Sending;
  readonly known: KnownKeys;
}

/** The side of a worker's global scope that this needs. */
interface Port {
  addEventListener(type: 'message', listener: (event: MessageEvent<EntryRequest>) => void): void;
  postMessage(answer: MadeEntry | null): void;
}

/** Runs in a worker of its own: answers each send with what `makeEntry` keeps of it. */
export function serveEntries(port: Port): void {
  port.addEventListener('message', ({ data: { sending, known } }) => port.postMessage(makeEntry(sending, known)));
}
