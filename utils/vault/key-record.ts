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

/** A sandbox key: the only kind that is stored with its value. */
export const sandboxKeySchema = v.strictObject({
  ...common,
  environment: v.literal('sandbox'),
  value: v.pipe(v.string(), v.minLength(1)),
});

/** A production or admin key, known only by its fingerprint; strict, so that a value can never ride along. */
export const watchedKeySchema = v.strictObject({
  ...common,
  environment: v.picklist(['production', 'admin']),
  /** `session` when the fingerprint of so short a key would say too much about it on disk. */
  kept: v.picklist(['disk', 'session']),
});

export const keyRecordSchema = v.variant('environment', [sandboxKeySchema, watchedKeySchema]);

export type SandboxKey = v.InferOutput<typeof sandboxKeySchema>;
export type WatchedKeyRecord = v.InferOutput<typeof watchedKeySchema>;
export type KeyRecord = SandboxKey | WatchedKeyRecord;
