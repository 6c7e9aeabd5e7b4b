import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { scrubJournal as journal } from './rewrite-journal.ts';

/**
 * Writes local storage anew, so that nothing that was removed from it stays on disk. Chromium keeps it in a LevelDB, where
 * what is overwritten lives on in the log; only `clear` deletes the files (`LeveldbValueStore::Clear`). What is to be written
 * stands in a journal meanwhile: a browser that dies in between finds it there.
 */
export function scrubLocalStorage(): Promise<void> {
  return navigator.locks.request('authlens-scrub', async () => {
    const everything = await browser.storage.local.get(null);
    await journal.write(JSON.stringify(everything));
    // Both are under way before either ends: this page may go away between them, and the browser carries them out in order.
    await Promise.all([browser.storage.local.clear(), browser.storage.local.set(everything)]);
    await journal.remove();
  });
}

/** Ends a rewriting that was interrupted: what is missing since comes back. Call it before local storage is read or written. */
export function finishScrubbing(): Promise<void> {
  return navigator.locks.request('authlens-scrub', async () => {
    const text = await journal.read();
    if (text === null) return;
    const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), text);
    const there = await browser.storage.local.get(null);
    // Nothing is there only where it was cleared; else it was not cleared yet, or is written again.
    if (kept.success && Object.keys(there).length === 0) await browser.storage.local.set(kept.output);
    await journal.remove();
  });
}
