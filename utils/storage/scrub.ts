import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { interruptedRewrite } from './interrupted-rewrite.ts';
import { removeJournal, writeJournal } from './rewrite-journal.ts';
import type { StoredItem } from './stored-value.ts';

const journal = 'local-storage.json';
const pendingName = 'scrub-pending';

/**
 * Writes local storage anew, so that nothing that was removed from it stays on disk. Chromium keeps it in a LevelDB, where
 * what is overwritten lives on in the log; only `clear` deletes the files (`LeveldbValueStore::Clear`). What is to be written
 * stands in a journal meanwhile: a browser that dies in between finds it there.
 */
export function scrubLocalStorage(): Promise<void> {
  return navigator.locks.request('authlens-scrub', async () => {
    const { [pendingName]: _, ...everything } = await browser.storage.local.get(null);
    await writeJournal(journal, JSON.stringify(everything));
    // Both are under way before either ends: this page may go away between them, and the browser carries them out in order.
    await Promise.all([browser.storage.local.clear(), browser.storage.local.set(everything)]);
    await removeJournal(journal);
  });
}

/** To be written together with what leaves something on disk that must go: a browser that dies before it is gone leaves this as well. */
export const scrubPending: StoredItem = { key: 'local:scrub-pending', value: { version: 1, data: true } };

/** Writes local storage anew where that was due and did not happen. */
export async function scrubIfPending(): Promise<void> {
  const { [pendingName]: pending } = await browser.storage.local.get(pendingName);
  if (pending !== undefined) await scrubLocalStorage();
}

/** Ends a rewriting that was interrupted: what is missing since comes back. Call it before local storage is read or written. */
export function finishScrubbing(): Promise<void> {
  return navigator.locks.request('authlens-scrub', async () => {
    const text = await interruptedRewrite(journal);
    if (text === null) return;
    const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), text);
    const there = await browser.storage.local.get(null);
    // Nothing is there only where it was cleared; else it was not cleared yet, or is written again.
    if (kept.success && Object.keys(there).length === 0) await browser.storage.local.set(kept.output);
    await removeJournal(journal);
  });
}
