import * as v from 'valibot';
import { fingerprintSchema } from '@/utils/detection/fingerprint-schema.ts';
import { findJsonError } from '@/utils/http/json-error.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { listParser } from '@/utils/storage/parse-list.ts';
import { deriveKey, keyDerivationSchema, newKeyDerivation } from './crypto/derive-key.ts';
import { seal, sealedSchema, unseal } from './crypto/seal.ts';
import { saltSchema } from './installation-salt.ts';

/** A larger file is nothing that was exported here. */
export const largestVaultFile = 60_000_000;

const format = 'authlens-vault';
const version = 1;
/** What is sealed for a file opens as nothing else. */
const place = `${format} ${version}`;

const common = { label: v.pipe(v.string(), v.minLength(1), v.maxLength(80)), provider: v.string() };

/** A key as a file holds it: its id means nothing in another installation. */
const fileKeySchema = v.variant('environment', [
  v.object({ ...common, environment: v.literal('sandbox'), value: v.pipe(v.string(), v.minLength(1)) }),
  v.strictObject({
    ...common,
    environment: v.picklist(['production', 'admin']),
    /** Under the salt of the file. */
    fingerprint: fingerprintSchema,
  }),
]);
export type FileKey = v.InferOutput<typeof fileKeySchema>;
export type FileSandboxKey = Extract<FileKey, { environment: 'sandbox' }>;
export type FileWatchedKey = Exclude<FileKey, FileSandboxKey>;

const contentsSchema = v.object({ salt: saltSchema, keys: v.array(v.unknown()), saved: v.string() });

/** What a vault file holds. */
export interface VaultContents {
  /** Under which the fingerprints were made, as base64. */
  readonly salt: string;
  readonly keys: readonly FileKey[];
  /** The saved requests, as `writeSavedFile` writes them. */
  readonly saved: string;
}

const envelopeSchema = v.object({ format: v.literal(format), version: v.number() });
const fileSchema = v.object({ kdf: keyDerivationSchema, sealed: sealedSchema });

export type ReadVaultFile =
  | {
      readonly ok: true;
      readonly contents: VaultContents;
      /** How many keys of it could not be understood. */
      readonly unreadable: number;
    }
  | { readonly ok: false; readonly message: string };

/** The text of a file that only this passphrase opens. */
export async function writeVaultFile(contents: VaultContents, passphrase: string): Promise<string> {
  const kdf = newKeyDerivation();
  const sealed = await seal(JSON.stringify(contents), await deriveKey(passphrase, kdf), place);
  return `${JSON.stringify({ format, version, kdf, sealed }, null, 2)}\n`;
}

/** Opens such a file (untrusted), and refuses in a sentence what is none, damaged, newer, or sealed with another passphrase. */
export async function readVaultFile(text: string, passphrase: string): Promise<ReadVaultFile> {
  if (text.length > largestVaultFile)
    return refuse(`The file is larger than ${formatBytes(largestVaultFile)}, more than a vault takes.`);
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  if (!json.success) return refuse(`The file is not JSON: ${findJsonError(text) ?? 'it could not be read.'}`);
  const envelope = v.safeParse(envelopeSchema, json.output);
  if (!envelope.success) return refuse('The file is no vault that Authlens has exported.');
  if (envelope.output.version > version)
    return refuse(
      `The file is of version ${envelope.output.version}, and this Authlens reads version ${version}. Update Authlens to import it.`,
    );
  const file = v.safeParse(fileSchema, json.output);
  if (!file.success) return refuse(damaged);
  const { kdf, sealed } = file.output;
  const opened = await unseal(sealed, await deriveKey(passphrase, kdf), place);
  if (opened === null)
    return refuse('The passphrase is not that of the file, or the file was changed. Nothing was imported.');
  return readContents(opened);
}

function readContents(opened: string): ReadVaultFile {
  const contents = v.safeParse(v.pipe(v.string(), v.parseJson(), contentsSchema), opened);
  if (!contents.success) return refuse(damaged);
  const { salt, keys, saved } = contents.output;
  const { value, unreadable } = listParser(fileKeySchema)(keys);
  return { ok: true, contents: { salt, keys: value, saved }, unreadable: unreadable.length };
}

const damaged = 'The file is damaged: it is not as Authlens writes it. Nothing was imported. Export it again.';

function refuse(message: string): ReadVaultFile {
  return { ok: false, message };
}
