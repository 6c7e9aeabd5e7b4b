import { createKeyRemover } from '@/utils/detection/take-out-keys.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { listKeys, toWatchedKeys } from '@/utils/vault/keys.ts';
import { type KeptSend, rewriteHistory } from './history.ts';
import { entryAsSending } from './history-entry.ts';
import { makeEntry } from './make-entry.ts';

/**
 * Takes the keys that are stored or watched by now out of what history kept before they were known. An entry that would hold one all
 * the same is dropped. Gives how many entries held one. Throws as IndexedDB does.
 */
export async function cleanHistory(): Promise<number> {
  const [keys, salt] = await Promise.all([listKeys(), installationSalt()]);
  const watched = toWatchedKeys(keys);
  const remover = createKeyRemover(watched, salt, []);
  const isFree = ({ entry, bodies }: KeptSend) =>
    remover.isFree(JSON.stringify([entry, bodies?.request])) &&
    remover.isFreeBytes(bodies?.response ?? new Uint8Array());
  return await rewriteHistory((kept) => {
    if (isFree(kept)) return kept;
    const { entry, bodies } = kept;
    const made = makeEntry(entryAsSending(entry, bodies), { watched, salt });
    return made === null ? null : { ...made, entry: { ...made.entry, notes: [...entry.notes, ...made.entry.notes] } };
  });
}
