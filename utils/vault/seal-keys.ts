import * as v from 'valibot';
import { seal, sealedSchema, unseal } from './crypto/seal.ts';
import { type OpenVault, readVaultState, sealedPlace } from './data-key.ts';
import type { KeyRecord, StoredKeyRecord, StoredSandboxKey } from './key-record.ts';

/** The keys as far as they are at hand: without the values that a locked vault holds. Rejects as reading does. */
export async function openKeys(stored: readonly StoredKeyRecord[]): Promise<KeyRecord[]> {
  const state = await readVaultState();
  const vault = state.state === 'open' ? state.vault : null;
  return Promise.all(stored.map((key) => openKey(key, vault)));
}

/** A key as it is at hand with this vault, or with none. */
export async function openKey(key: StoredKeyRecord, vault: OpenVault | null): Promise<KeyRecord> {
  if (key.environment !== 'sandbox') return key;
  const { value } = key;
  return { ...key, value: typeof value === 'string' ? value : await openValue(key, value, vault) };
}

/** A value that is damaged, or of a vault that is no more, stays sealed. */
function openValue({ id }: StoredSandboxKey, sealed: unknown, vault: OpenVault | null): Promise<string | null> | null {
  const parsed = v.safeParse(sealedSchema, sealed);
  return parsed.success && vault !== null ? unseal(parsed.output, vault.key, sealedPlace(vault.id, 'key', id)) : null;
}

/** A key as the vault keeps it. What is sealed already stays as it is. */
export async function sealKey(key: StoredKeyRecord, vault: OpenVault): Promise<StoredKeyRecord> {
  if (key.environment !== 'sandbox' || typeof key.value !== 'string') return key;
  return { ...key, value: await seal(key.value, vault.key, sealedPlace(vault.id, 'key', key.id)) };
}

/** A new key as it is to be stored: sealed where there is a vault; null where that is locked. Rejects as reading does. */
export async function sealedIfNeeded(key: StoredKeyRecord): Promise<StoredKeyRecord | null> {
  const state = await readVaultState();
  if (state.state === 'off' || key.environment !== 'sandbox') return key;
  return state.state === 'open' ? sealKey(key, state.vault) : null;
}
