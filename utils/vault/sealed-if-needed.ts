import { readVaultState } from './data-key.ts';
import type { StoredKeyRecord } from './key-record.ts';
import { sealKey } from './seal-keys.ts';

/** A new key as it is to be stored: sealed where there is a vault; null where that is locked. Rejects as reading does. */
export async function sealedIfNeeded(key: StoredKeyRecord): Promise<StoredKeyRecord | null> {
  const state = await readVaultState();
  if (state.state === 'off' || key.environment !== 'sandbox') return key;
  return state.state === 'open' ? sealKey(key, state.vault) : null;
}
