import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import { deriveKey, type KeyDerivation } from './crypto/derive-key.ts';
import { seal, unseal } from './crypto/seal.ts';
import { openVaultKey } from './stored-keys.ts';
import { storedVault, type Vault } from './vault-record.ts';

/** A vault whose data key is at hand. */
export interface OpenVault {
  readonly id: string;
  readonly key: CryptoKey;
}

/** How a vault stands: there is none, it is locked, or it is open. Rejects as reading does. */
export type VaultState =
  | { readonly state: 'off' }
  | { readonly state: 'locked' }
  | { readonly state: 'open'; readonly vault: OpenVault };

/** Reads how the vault stands. Rejects as reading does. */
export async function readVaultState(): Promise<VaultState> {
  const [vault, open] = await Promise.all([storedVault.read(), openVaultKey.read()]);
  if (vault === null) return { state: 'off' };
  if (open?.id !== vault.id) return { state: 'locked' };
  return { state: 'open', vault: { id: vault.id, key: await importDataKey(open.key) } };
}

/** A data key, as base64: random, and the passphrase has no part in it, so that it stays when the passphrase changes. */
export function newDataKey(): string {
  return uint8ArrayToBase64(crypto.getRandomValues(new Uint8Array(32)));
}

export function importDataKey(dataKey: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', base64ToUint8Array(dataKey), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A vault whose data key opens with this passphrase. */
export async function wrapDataKey(id: string, dataKey: string, how: Wrapping): Promise<Vault> {
  const key = await deriveKey(how.passphrase, how.kdf);
  return { id, kdf: how.kdf, wrapped: await seal(dataKey, key, wrappedPlace(id)) };
}

export interface Wrapping {
  readonly passphrase: string;
  readonly kdf: KeyDerivation;
}

/** The data key; null when the passphrase is another one. */
export async function unwrapDataKey({ id, kdf, wrapped }: Vault, passphrase: string): Promise<string | null> {
  return unseal(wrapped, await deriveKey(passphrase, kdf), wrappedPlace(id));
}

const wrappedPlace = (id: string) => `authlens ${id} data-key`;

/** Where a sealed value belongs: to one record of one kind in one vault. */
export function sealedPlace(vaultId: string, kind: 'key' | 'request', recordId: string): string {
  return `authlens ${vaultId} ${kind} ${recordId}`;
}
