import { writeTogether } from '@/utils/storage/stored-value.ts';
import { exclusively } from './keys.ts';
import { openValues, openVaultKey } from './stored-keys.ts';
import { storedVault } from './vault-record.ts';

/** Whether there is a vault whose key is not at hand. Rejects as reading does. */
export async function isVaultLocked(): Promise<boolean> {
  const [vault, open] = await Promise.all([storedVault.read(), openVaultKey.read()]);
  return vault !== null && open?.id !== vault.id;
}

/** Forgets the open key and the values that were pasted for this session; nothing to do without a vault. Rejects as writing does. */
export async function lockVault(): Promise<void> {
  await exclusively(async () => {
    if ((await storedVault.read()) === null) return;
    await writeTogether([await openVaultKey.prepare(null), await openValues.prepare({})]);
  });
}

/** Calls back whenever the vault is locked or opened, in whichever window, until the signal aborts. */
export function watchVaultLock(onChange: () => void, signal: AbortSignal): void {
  openVaultKey.watch(onChange, signal);
}
