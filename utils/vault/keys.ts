import type { WatchedKey } from '@/utils/detection/scanner.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { installationSalt } from './installation-salt.ts';
import type { KeyRecord, StoredKeyRecord, WatchedKeyRecord } from './key-record.ts';
import type { NewKey } from './make-record.ts';
import { openValues, openVaultKey, sessionKeys, storedKeys, without } from './stored-keys.ts';

export type KeyResult =
  /** The note says what was kept. */
  { readonly ok: true; readonly note: string } | { readonly ok: false; readonly message: string };

/** Every key as far as it is at hand, oldest first. */
export async function listKeys(): Promise<KeyRecord[]> {
  const [onDisk, inSession] = await Promise.all([storedKeys.read(), sessionKeys.read()]);
  return [...(await opened(onDisk)), ...inSession].sort((one, other) => one.createdAt - other.createdAt);
}

async function opened(stored: readonly StoredKeyRecord[]): Promise<readonly KeyRecord[]> {
  if (stored.every(isInTheClear)) return stored;
  return (await later()).openKeys(stored);
}

function isInTheClear(key: StoredKeyRecord): key is StoredKeyRecord & KeyRecord {
  return key.environment !== 'sandbox' || typeof key.value === 'string';
}

/** Stores a sandbox key, or the fingerprint of a production or admin key. Refuses a duplicate and a label that gives the key away. */
export function addKey(added: NewKey): Promise<KeyResult> {
  return change(async () => {
    const { checkLabel, checkLength, createFingerprint, describeKept, findDuplicate, findKeyInLabel, ...made } =
      await later();
    const keys = await listKeys();
    const refusal = checkLength(added.value) ?? checkLabel(added.label, keys, added.value);
    if (refusal !== null) return { ok: false, message: refusal };
    const salt = await installationSalt();
    const fingerprint = createFingerprint(added.value, salt);
    const record = made.makeRecord(added, { id: crypto.randomUUID(), fingerprint, createdAt: Date.now() });
    const message =
      findDuplicate(fingerprint, keys) ?? (await findKeyInLabel(added.label, toWatchedKeys([...keys, record]), salt));
    if (message !== null) return { ok: false, message };
    if (record.environment !== 'sandbox' && record.kept === 'session') {
      await sessionKeys.write([...(await sessionKeys.read()), record]);
      return { ok: true, note: describeKept(record) };
    }
    const kept = await made.sealedIfNeeded(record);
    if (kept === null)
      return { ok: false, message: 'The vault is locked, and a sandbox key is kept in it. Unlock it first.' };
    await storedKeys.write([...(await storedKeys.read()), kept]);
    return { ok: true, note: describeKept(record) };
  });
}

/** What changes and opens keys: the panel's first view shows them. */
export const later = () => import('./later.ts');

/** Gives a key another label. */
export function renameKey(id: string, label: string): Promise<KeyResult> {
  return change(async () => {
    const { checkLabel, findKeyInLabel } = await later();
    const keys = await listKeys();
    const renamed = keys.find((key) => key.id === id);
    if (renamed === undefined) return { ok: false, message: 'This key was deleted in another window.' };
    const others = keys.filter((key) => key.id !== id);
    const message =
      checkLabel(label, others, renamed.environment === 'sandbox' ? renamed.value : null) ??
      (await findKeyInLabel(label, toWatchedKeys(keys), await installationSalt()));
    if (message !== null) return { ok: false, message };
    const rename = <Key extends StoredKeyRecord>(key: Key): Key =>
      key.id === id ? { ...key, label: label.trim() } : key;
    await storedKeys.write((await storedKeys.read()).map(rename));
    await sessionKeys.write((await sessionKeys.read()).map(rename));
    return { ok: true, note: `The key is now called "${label.trim()}".` };
  });
}

/** Removes a key, its fingerprint and the value pasted for this session, for good: no byte of a value stays on disk. */
export function deleteKey(id: string): Promise<void> {
  return exclusively(async () => {
    const stored = await storedKeys.read();
    const rest = stored.filter((key) => key.id !== id);
    const holdsValue = stored.some((key) => key.id === id && key.environment === 'sandbox');
    if (holdsValue) await (await later()).writeAndScrub([await storedKeys.prepare(rest)]);
    else await storedKeys.write(rest);
    await sessionKeys.write((await sessionKeys.read()).filter((key) => key.id !== id));
    await openValues.write(without(await openValues.read(), id));
  });
}

/** A key that was stored as a sandbox key by mistake: forgets its value, on disk too, and watches it as what it is. */
export function watchInstead(id: string, environment: WatchedKeyRecord['environment']): Promise<KeyResult> {
  return change(async () => {
    const stored = await storedKeys.read();
    const key = stored.find((one) => one.id === id);
    if (key?.environment !== 'sandbox') return { ok: false, message: 'This key was deleted in another window.' };
    const { provider, label, fingerprint, createdAt } = key;
    const [known] = await opened([key]);
    if (known?.environment !== 'sandbox' || known.value === null)
      return { ok: false, message: `"${label}" is locked. Unlock the vault first.` };
    const { value } = known;
    const { describeKept, makeRecord, writeAndScrub } = await later();
    const record = makeRecord({ provider, environment, label, value }, { id, fingerprint, createdAt });
    const rest = stored.filter((known) => known.id !== id);
    if (record.environment !== 'sandbox' && record.kept === 'session')
      await sessionKeys.write([...(await sessionKeys.read()), record]);
    const kept = record.environment !== 'sandbox' && record.kept === 'disk' ? [...rest, record] : rest;
    await writeAndScrub([await storedKeys.prepare(kept)]);
    return { ok: true, note: `The value of "${label}" was removed. ${describeKept(record)}` };
  });
}

/** Calls back after each change of the keys, and whenever the vault is locked or opened, in whichever window, until the signal aborts. */
export function watchKeys(onChange: () => void, signal: AbortSignal): void {
  storedKeys.watch(onChange, signal);
  openVaultKey.watch(onChange, signal);
  sessionKeys.watch(onChange, signal);
}

/** What the scanner may know of the keys: everything but a value. */
export function toWatchedKeys(keys: readonly KeyRecord[]): WatchedKey[] {
  return keys.map(({ label, provider, environment, fingerprint }) => ({ label, provider, environment, fingerprint }));
}

/** A change that storage does not take, because its data is newer or the disk is full, is refused in words. */
async function change(decide: () => Promise<KeyResult>): Promise<KeyResult> {
  try {
    return await exclusively(decide);
  } catch (error) {
    return { ok: false, message: storageProblem(error) };
  }
}

/** Read, decide and write as one step: two windows may be changing keys at once. */
export function exclusively<Result>(change: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('authlens-keys', change);
}
