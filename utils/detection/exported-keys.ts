import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import * as v from 'valibot';
import { environments } from '@/utils/providers/provider.ts';
import { fingerprintSchema } from './fingerprint-schema.ts';
import type { WatchedKey } from './scanner.ts';

/** What a file of keys says of each one, beside its value or its fingerprint. */
export const keyDescription = {
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  provider: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  environment: v.picklist(environments),
};

/** The file that the Keys view exports and the scan command reads. Strict, so that a value can never ride along. */
const exportedKeysSchema = v.strictObject({
  version: v.literal(1),
  /** The 32 random bytes under which the fingerprints were made, in base64. */
  salt: v.pipe(v.string(), v.base64(), v.length(44)),
  fingerprints: v.array(v.strictObject({ ...keyDescription, fingerprint: fingerprintSchema })),
});
export type ExportedKeys = v.InferOutput<typeof exportedKeysSchema>;

export interface ExportableKey extends WatchedKey {
  /** As `fingerprintPersistence` says: a fingerprint that may not be on disk may not be in a file either. */
  readonly persistence: 'disk' | 'session';
}

/**
 * The keys as a JSON-able file for the scan command, with the salt of the installation (32 bytes), which the fingerprints
 * need. `leftOut` are the labels of the keys too short for a file.
 */
export function exportKeys(
  keys: readonly ExportableKey[],
  salt: Uint8Array,
): { readonly file: ExportedKeys; readonly leftOut: readonly string[] } {
  const fingerprints = keys
    .filter(({ persistence }) => persistence === 'disk')
    .map(({ label, provider, environment, fingerprint }) => ({ label, provider, environment, fingerprint }));
  return {
    file: { version: 1, salt: uint8ArrayToBase64(salt), fingerprints },
    leftOut: keys.filter(({ persistence }) => persistence === 'session').map(({ label }) => label),
  };
}

export type ExportedKeysReading =
  | { readonly ok: true; readonly keys: readonly WatchedKey[]; readonly salt: Uint8Array }
  /** What is wrong and where, beginning in lower case; repeats no value. */
  | { readonly ok: false; readonly problem: string };

/** Reads what `exportKeys` made, whole or not at all: with a key missing, a scan would promise too much. */
export function readExportedKeys(file: unknown): ExportedKeysReading {
  const parsed = v.safeParse(exportedKeysSchema, file);
  if (!parsed.success) return { ok: false, problem: describeKeysIssue(parsed.issues[0]) };
  const { fingerprints: keys, salt } = parsed.output;
  return { ok: true, keys, salt: base64ToUint8Array(salt) };
}

/** Where a file of keys is wrong and how (`fingerprints.2.environment is missing`), never what was found there. */
export function describeKeysIssue({ path, expected, received, type }: v.BaseIssue<unknown>): string {
  const members = path?.map(({ key }) => String(key)) ?? [];
  // The name of a member that nobody knows could itself be a key.
  if (expected === 'never') return `${placeOf(members.slice(0, -1))} has a member that does not belong there`;
  if (received === 'undefined') return `${placeOf(members)} is missing`;
  return `${placeOf(members)} ${wrongs[type] ?? 'is not valid'}`;
}

function placeOf(members: readonly string[]): string {
  return members.join('.') || 'the whole';
}

const wrongs: Readonly<Record<string, string>> = {
  picklist: `is not one of ${environments.join(', ')}`,
  literal: 'is of another version of Authlens',
  array: 'is not a list',
  object: 'is not an object',
  strict_object: 'is not an object',
  string: 'is not a text',
  min_length: 'is empty',
  max_length: 'is too long',
};
