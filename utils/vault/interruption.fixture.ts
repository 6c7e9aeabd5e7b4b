import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { finishScrubbing } from '@/utils/storage/scrub.ts';

/** Everything that outlives the browser, which can be made to die before any write to it. */
export interface MortalBrowser {
  /** Dies before its n-th write from now on, counted from 0; every later one fails too. */
  dieBefore(write: number): void;
  /** Starts again: what was written is there, what was in memory is not. Resolves to how many writes there were. */
  restart(): Promise<number>;
}

const localStorage = () => fakeBrowser.storage.local;

/** Makes the storage of this test mortal: extension storage, IndexedDB and files. Needs `fake-indexeddb/auto`. */
export function mortalBrowser(): MortalBrowser {
  let writes = 0;
  let last = Number.POSITIVE_INFINITY;
  const write = () => {
    if (writes >= last) throw new Error('The browser has died.');
    writes++;
  };
  mortalStorage(write);
  mortalDatabases(write);
  mortalFiles(write);
  return {
    dieBefore(count) {
      writes = 0;
      last = count;
    },
    async restart() {
      const before = writes;
      last = Number.POSITIVE_INFINITY;
      await fakeBrowser.storage.session.clear();
      // As the first read of a page that opens does.
      await finishScrubbing();
      return before;
    },
  };
}

function mortalStorage(write: () => void): void {
  const { set, clear } = localStorage();
  vi.spyOn(localStorage(), 'set').mockImplementation(async (items) => {
    write();
    await Reflect.apply(set, localStorage(), [items]);
  });
  vi.spyOn(localStorage(), 'clear').mockImplementation(async () => {
    write();
    await Reflect.apply(clear, localStorage(), []);
  });
}

function mortalDatabases(write: () => void): void {
  const { deleteDatabase } = indexedDB;
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    write();
    return deleteDatabase.call(indexedDB, name);
  });
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    stores,
    mode,
    options,
  ) {
    if (mode === 'readwrite') write();
    return transaction.call(this, stores, mode, options);
  });
}

function mortalFiles(write: () => void): void {
  const { getDirectory } = navigator.storage;
  vi.spyOn(navigator.storage, 'getDirectory').mockImplementation(async () => {
    const directory = await getDirectory();
    const { getFileHandle, removeEntry } = directory;
    return Object.assign(directory, {
      getFileHandle: async (name: string, options: FileSystemGetFileOptions = {}) => {
        if (options.create) write();
        const handle = await getFileHandle.call(directory, name, options);
        const { createWritable } = handle;
        return Object.assign(handle, {
          createWritable: async () => mortalFile(await createWritable.call(handle), write),
        });
      },
      removeEntry: async (name: string) => {
        write();
        await removeEntry.call(directory, name);
      },
    });
  });
}

function mortalFile(file: FileSystemWritableFileStream, write: () => void): FileSystemWritableFileStream {
  const { close } = file;
  return Object.assign(file, {
    close: async () => {
      write();
      await close.call(file);
    },
  });
}
