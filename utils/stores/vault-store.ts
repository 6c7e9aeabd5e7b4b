import { create } from 'zustand';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { forgetEverything } from '@/utils/vault/forget-everything.ts';
import { openVaultKey } from '@/utils/vault/stored-keys.ts';
import { changePassphrase, enableVault, removeVault, unlockVault } from '@/utils/vault/vault.ts';
import { isVaultLocked, lockVault } from '@/utils/vault/vault-lock.ts';
import { storedVault } from '@/utils/vault/vault-record.ts';
import { defaultVaultSettings, storedVaultSettings, type VaultSettings } from '@/utils/vault/vault-settings.ts';

interface VaultStore extends VaultSettings {
  /** Null until it has been read. */
  readonly state: 'off' | 'locked' | 'open' | null;
  /** Why it cannot be read or written, or null. */
  readonly problem: string | null;
  readonly enable: typeof enableVault;
  readonly unlock: typeof unlockVault;
  readonly changePassphrase: typeof changePassphrase;
  readonly remove: typeof removeVault;
  readonly lock: () => Promise<void>;
  readonly forgetEverything: () => Promise<void>;
  /** Stores changed settings, for every window. */
  readonly change: (change: Partial<VaultSettings>) => Promise<void>;
}

/** The vault as this window knows it. A change comes back through storage, as one from another window does. */
export const useVault = create<VaultStore>()((_, get) => ({
  ...defaultVaultSettings,
  state: null,
  problem: null,
  enable: enableVault,
  unlock: unlockVault,
  changePassphrase,
  remove: removeVault,
  lock: () => tell(lockVault()),
  forgetEverything: () => tell(forgetEverything()),
  change: (change) => {
    const { lockAfter, offer } = get();
    return tell(storedVaultSettings.write({ lockAfter, offer, ...change }));
  },
}));

/** Reads how the vault stands, and again after each change from any window, until the signal aborts. */
export function followVault(signal: AbortSignal): void {
  for (const stored of [storedVault, openVaultKey, storedVaultSettings]) stored.watch(() => void refresh(), signal);
  void refresh();
}

async function refresh(): Promise<void> {
  await tell(
    Promise.all([storedVault.read(), isVaultLocked(), storedVaultSettings.read()]).then(([vault, locked, settings]) =>
      useVault.setState({ ...settings, state: vault === null ? 'off' : locked ? 'locked' : 'open', problem: null }),
    ),
  );
}

async function tell(done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    useVault.setState({ problem: storageProblem(error) });
  }
}
