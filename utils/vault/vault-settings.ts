import * as v from 'valibot';
import { objectParser } from '@/utils/storage/parse-list.ts';
import { storedValue } from '@/utils/storage/stored-value.ts';

/** After so many minutes without a hand on the computer the vault is locked; null: when the browser closes. */
export const lockTimes = [5, 15, 60, null] as const;
export type LockTime = (typeof lockTimes)[number];

const vaultSettingsSchema = v.object({
  lockAfter: v.nullable(v.picklist([5, 15, 60])),
  /** Whether the vault is offered beside the first key. */
  offer: v.boolean(),
});
export type VaultSettings = v.InferOutput<typeof vaultSettingsSchema>;

export const defaultVaultSettings: VaultSettings = { lockAfter: 15, offer: true };

/** What the user set for the vault, for every window. */
export const storedVaultSettings = storedValue({
  key: 'local:vault-settings',
  version: 1,
  fallback: defaultVaultSettings,
  parse: objectParser(vaultSettingsSchema, defaultVaultSettings),
});
