import { scrubLocalStorage, scrubPending } from './scrub.ts';
import { type StoredItem, writeTogether } from './stored-value.ts';

/** Writes values from which something was taken that must leave the disk. The browser may die at any time: it leaves the disk later. */
export async function writeAndScrub(items: readonly StoredItem[]): Promise<void> {
  await writeTogether([...items, scrubPending]);
  await scrubLocalStorage();
}
