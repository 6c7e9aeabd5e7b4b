import { counted } from '@/utils/http/counted.ts';
import { sealSaved, unsealSaved } from '@/utils/storage/saved/saved.ts';
import { scrubIfPending, scrubLocalStorage, scrubPending } from '@/utils/storage/scrub.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { writeTogether } from '@/utils/storage/stored-value.ts';
import { writeAndScrub } from '@/utils/storage/write-and-scrub.ts';
import { isOutdated, newKeyDerivation } from './crypto/derive-key.ts';
import { importDataKey, newDataKey, readVaultState, wrapDataKey } from './data-key.ts';
import { isOpen } from './key-record.ts';
import { exclusively } from './keys.ts';
import { openKey, sealKey } from './seal-keys.ts';
import { openVaultKey, storedKeys } from './stored-keys.ts';
import { tryPassphrase } from './try-passphrase.ts';
import { storedVault } from './vault-record.ts';

export type VaultResult =
  | { readonly ok: true; readonly note: string }
  /** `wait` is how long the next try has to wait, in milliseconds. */
  | { readonly ok: false; readonly message: string; readonly wait: number };

/**
 * Begins a vault: keys and vault are written as one, then the saved requests are sealed. What is interrupted is completed
 * when the vault is next unlocked.
 */
export function enableVault(passphrase: string): Promise<VaultResult> {
  return change(async () => {
    if ((await storedVault.read()) !== null)
      return refuse('There is a passphrase already. It was set in another window.');
    if (passphrase === '') return refuse('The passphrase is empty. Choose one that you will remember.');
    const [id, dataKey] = [crypto.randomUUID(), newDataKey()];
    const vault = await wrapDataKey(id, dataKey, { passphrase, kdf: newKeyDerivation() });
    const open = { id, key: await importDataKey(dataKey) };
    const sealed = await Promise.all((await storedKeys.read()).map((key) => sealKey(key, open)));
    await writeTogether([await storedVault.prepare(vault), await storedKeys.prepare(sealed), scrubPending]);
    await openVaultKey.write({ id, key: dataKey });
    await scrubLocalStorage();
    await sealSaved(open);
    return { ok: true, note: 'The vault is on: keys and saved requests are encrypted under your passphrase.' };
  });
}

/** Opens the vault for this session, completes what was interrupted, and raises what is asked of the passphrase where that has grown. */
export function unlockVault(passphrase: string): Promise<VaultResult> {
  return change(async () => {
    const tried = await tryPassphrase(passphrase);
    if (!tried.ok) return tried;
    const { vault, dataKey } = tried;
    await openVaultKey.write({ id: vault.id, key: dataKey });
    if (isOutdated(vault.kdf)) await rewrap(vault.id, dataKey, passphrase);
    await completeSealing();
    return { ok: true, note: 'The vault is open.' };
  });
}

/** Another passphrase for the same vault: one value is written anew. */
export function changePassphrase(current: string, next: string): Promise<VaultResult> {
  return change(async () => {
    if (next === '') return refuse('The new passphrase is empty. Choose one that you will remember.');
    const tried = await tryPassphrase(current);
    if (!tried.ok) return tried;
    await rewrap(tried.vault.id, tried.dataKey, next);
    await openVaultKey.write({ id: tried.vault.id, key: tried.dataKey });
    return { ok: true, note: 'The passphrase was changed. The old one opens nothing any more.' };
  });
}

/** Ends the vault: the saved requests are opened, which the vault can read as well, then keys and vault are written as one. */
export function removeVault(passphrase: string): Promise<VaultResult> {
  return change(async () => {
    const tried = await tryPassphrase(passphrase);
    if (!tried.ok) return tried;
    const { vault, dataKey } = tried;
    const open = { id: vault.id, key: await importDataKey(dataKey) };
    const stored = await storedKeys.read();
    const keys = await Promise.all(stored.map((key) => openKey(key, open)));
    const unread = keys.filter((key) => key.environment === 'sandbox' && key.value === null);
    if (unread.length > 0)
      return refuse(
        `${counted(unread.length, 'key')} cannot be opened and would be lost: ${unread.map(({ label }) => `"${label}"`).join(', ')}. Delete what is damaged, then remove the passphrase.`,
      );
    await unsealSaved(open, async () => {
      const plain = keys.filter((key) => key.environment !== 'sandbox' || isOpen(key));
      await writeTogether([await storedVault.prepare(null), await storedKeys.prepare(plain)]);
    });
    await openVaultKey.write(null);
    return { ok: true, note: 'The passphrase was removed. Keys and saved requests are kept in the clear again.' };
  });
}

/** What stands in the clear beside an open vault was left by an interruption: it is sealed, and its bytes leave the disk. */
async function completeSealing(): Promise<void> {
  const state = await readVaultState();
  if (state.state !== 'open') return;
  const stored = await storedKeys.read();
  if (stored.some((key) => key.environment === 'sandbox' && typeof key.value === 'string')) {
    const sealed = await Promise.all(stored.map((key) => sealKey(key, state.vault)));
    await writeTogether([await storedKeys.prepare(sealed), scrubPending]);
  }
  await scrubIfPending();
  await sealSaved(state.vault);
}

/** The old wrapping would open the data key for ever, so it leaves the disk. */
async function rewrap(id: string, dataKey: string, passphrase: string): Promise<void> {
  const vault = await wrapDataKey(id, dataKey, { passphrase, kdf: newKeyDerivation() });
  await writeAndScrub([await storedVault.prepare(vault)]);
}

function refuse(message: string) {
  return { ok: false, message, wait: 0 } as const;
}

/** What storage does not take is refused in words; reads, decides and writes as one step. */
async function change(decide: () => Promise<VaultResult>): Promise<VaultResult> {
  try {
    return await exclusively(decide);
  } catch (error) {
    return refuse(storageProblem(error));
  }
}
