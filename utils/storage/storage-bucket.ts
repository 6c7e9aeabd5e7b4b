/** What is used of the Storage Buckets standard, which TypeScript does not know and Firefox does not have. */
interface StorageBuckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

/**
 * A place of its own for databases, so that removing it removes its files: Chromium keeps the databases of an origin in
 * one LevelDB, where what was deleted lives on. Without buckets it is the place of all.
 */
export async function openBucket(name: string): Promise<IDBFactory> {
  const buckets = storageBuckets();
  return buckets === null ? indexedDB : (await buckets.open(name)).indexedDB;
}

/** Removes a place with all its files; false where there are no such places. */
export async function deleteBucket(name: string): Promise<boolean> {
  const buckets = storageBuckets();
  await buckets?.delete(name);
  return buckets !== null;
}

function storageBuckets(): StorageBuckets | null {
  return hasBuckets(navigator) ? navigator.storageBuckets : null;
}

function hasBuckets(navigator: object): navigator is { readonly storageBuckets: StorageBuckets } {
  return 'storageBuckets' in navigator;
}
