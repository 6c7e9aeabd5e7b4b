import { base64ToUint8Array } from 'uint8array-extras';
import { writeTogether } from '@/utils/storage/stored-value.ts';
import { storedSuppressions } from '@/utils/storage/suppressions.ts';
import { freeLabel } from './free-label.ts';
import { storedSalt, withSaltLock } from './installation-salt.ts';
import type { WatchedKeyRecord } from './key-record.ts';
import { checkLabel, findDuplicate, findKeyInLabel } from './key-rules.ts';
import { exclusively, listKeys, toWatchedKeys } from './keys.ts';
import { storedKeys } from './stored-keys.ts';
import type { FileWatchedKey } from './vault-file.ts';

export interface ImportedKeys {
  readonly imported: number;
  /** The labels of those that are stored here already. */
  readonly known: readonly string[];
  /** The labels of those that were not taken in, each with the reason in a sentence. */
  readonly refused: readonly { readonly label: string; readonly why: string }[];
}

/**
 * Watches the keys of a file, whose fingerprints are of use under its salt alone. That becomes the salt of this installation
 * while nothing here depends on another one; keys and salt are written as one. Rejects as storage does.
 */
export function importWatched(keys: readonly FileWatchedKey[], salt: string): Promise<ImportedKeys> {
  if (keys.length === 0) return Promise.resolve({ imported: 0, known: [], refused: [] });
  return exclusively(() => withSaltLock(() => takeIn(keys, salt)));
}

async function takeIn(keys: readonly FileWatchedKey[], salt: string): Promise<ImportedKeys> {
  const [own, present, suppressions] = await Promise.all([storedSalt.read(), listKeys(), storedSuppressions.read()]);
  if (own !== salt && present.length + suppressions.length > 0) {
    const why = 'Its fingerprint is of use only in an installation that has no keys yet. Add the key itself.';
    return { imported: 0, known: [], refused: keys.map(({ label }) => ({ label, why })) };
  }
  const records: WatchedKeyRecord[] = [];
  const known: string[] = [];
  const refused: { label: string; why: string }[] = [];
  for (const key of keys) {
    const all = [...present, ...records];
    const record = { ...key, label: freeLabel(key.label, all), ...made(), kept: 'disk' } as const;
    const watched = toWatchedKeys([...all, record]);
    if (findDuplicate(key.fingerprint, all) !== null) known.push(key.label);
    else {
      const why =
        checkLabel(record.label, all, null) ?? (await findKeyInLabel(record.label, watched, base64ToUint8Array(salt)));
      if (why === null) records.push(record);
      else refused.push({ label: key.label, why });
    }
  }
  const items = [storedKeys.prepare([...(await storedKeys.read()), ...records]), storedSalt.prepare(salt)];
  await writeTogether(await Promise.all(items));
  return { imported: records.length, known, refused };
}

const made = () => ({ id: crypto.randomUUID(), createdAt: Date.now() });
