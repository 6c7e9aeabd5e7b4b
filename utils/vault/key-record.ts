import * as v from 'valibot';
import { fingerprintSchema } from '@/utils/detection/fingerprint-schema.ts';

const common = {
  id: v.pipe(v.string(), v.minLength(1)),
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  provider: v.string(),
  fingerprint: fingerprintSchema,
  /** Milliseconds since the epoch. */
  createdAt: v.number(),
};

/** As a vault seals a value; `crypto/seal.ts` says more, and is not loaded before there is a vault. */
const sealedValueSchema = v.strictObject({ iv: v.string(), ciphertext: v.string() });

/** A sandbox key: the only kind that is stored with its value, in the clear or sealed. All else stays in the clear: detection needs no vault. */
const storedSandboxSchema = v.strictObject({
  ...common,
  environment: v.literal('sandbox'),
  value: v.union([v.pipe(v.string(), v.minLength(1)), sealedValueSchema]),
});

/** A production or admin key, known only by its fingerprint; strict, so that a value can never ride along. */
export const watchedKeySchema = v.strictObject({
  ...common,
  environment: v.picklist(['production', 'admin']),
  /** `session` when the fingerprint of so short a key would say too much about it on disk. */
  kept: v.picklist(['disk', 'session']),
});

export const storedKeySchema = v.variant('environment', [storedSandboxSchema, watchedKeySchema]);

export type StoredSandboxKey = v.InferOutput<typeof storedSandboxSchema>;
export type WatchedKeyRecord = v.InferOutput<typeof watchedKeySchema>;
export type StoredKeyRecord = StoredSandboxKey | WatchedKeyRecord;

/** A sandbox key as far as it is at hand. */
export type SandboxKey = Omit<StoredSandboxKey, 'value'> & {
  /** Null while it is sealed and the vault is locked. */
  readonly value: string | null;
};
export type KeyRecord = SandboxKey | WatchedKeyRecord;

/** A sandbox key whose value is at hand. */
export type OpenSandboxKey = SandboxKey & { readonly value: string };

/** Whether a key is one of the sandbox whose value is at hand. */
export function isOpen(key: KeyRecord): key is OpenSandboxKey {
  return key.environment === 'sandbox' && key.value !== null;
}

/** Whether a key is one of the sandbox whose value the vault holds back. */
export function isLocked(key: KeyRecord): boolean {
  return key.environment === 'sandbox' && key.value === null;
}
