/**
 * A file with what is about to be written anew, in a place that the browser keeps apart from what is deleted for it. It is
 * whole or not there: the browser moves it into its place when it is closed, and takes its bytes away when it is removed.
 */
export interface RewriteJournal {
  /** What was about to be written; null when no rewriting was interrupted. */
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
  remove(): Promise<void>;
}

/** The journal of that name, in the origin private file system. */
export function rewriteJournal(name: string): RewriteJournal {
  const fileName = `${name}.json`;
  return {
    async read() {
      const handle = await findFile(fileName);
      const text = handle === null ? '' : await (await handle.getFile()).text();
      // A file that was made and not written yet is empty.
      return text === '' ? null : text;
    },
    async write(text) {
      const directory = await navigator.storage.getDirectory();
      const file = await (await directory.getFileHandle(fileName, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    },
    async remove() {
      await (await navigator.storage.getDirectory()).removeEntry(fileName);
    },
  };
}

/** Of local storage, which `scrub.ts` writes anew. */
export const scrubJournal = rewriteJournal('local-storage');

/** Of the saved requests, which `saved/saved.ts` writes anew. */
export const savedJournal = rewriteJournal('saved-requests');

async function findFile(name: string): Promise<FileSystemFileHandle | null> {
  try {
    return await (await navigator.storage.getDirectory()).getFileHandle(name);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}
