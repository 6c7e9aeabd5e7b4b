import { browser } from 'wxt/browser';

/**
 * Writes local storage anew, so that nothing that was removed from it stays on disk. Chromium keeps it in a LevelDB, where
 * what is overwritten lives on in the log; only `clear` deletes the files (`LeveldbValueStore::Clear`).
 */
export async function scrubLocalStorage(): Promise<void> {
  const everything = await browser.storage.local.get(null);
  // Both are under way before either ends: this page may go away between them, and the browser carries them out in order.
  await Promise.all([browser.storage.local.clear(), browser.storage.local.set(everything)]);
}
