/** Of local storage, which `scrub.ts` writes anew, and of the saved requests, which `saved/saved.ts` does. */
export type JournalName = 'local-storage.json' | 'saved-requests.json';

/**
 * What was about to be written anew when the browser died, as `rewrite-journal.ts` noted it in the origin private file
 * system, apart from what is deleted for it; null when nothing was interrupted.
 */
export async function interruptedRewrite(name: JournalName): Promise<string | null> {
  const handle = await findFile(name);
  // A file that was made and not written yet is empty.
  return handle === null ? null : (await (await handle.getFile()).text()) || null;
}

/** Null when there is none. */
export async function findFile(name: JournalName): Promise<FileSystemFileHandle | null> {
  try {
    return await (await navigator.storage.getDirectory()).getFileHandle(name);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}
