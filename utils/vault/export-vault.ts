import { uint8ArrayToBase64 } from 'uint8array-extras';
import { counted } from '@/utils/http/counted.ts';
import { listSaved } from '@/utils/storage/saved/saved.ts';
import { writeSavedFile } from '@/utils/storage/saved/saved-file.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { readVaultState } from './data-key.ts';
import { installationSalt } from './installation-salt.ts';
import { isOpen, type KeyRecord } from './key-record.ts';
import { exclusively, listKeys } from './keys.ts';
import { tryPassphrase } from './try-passphrase.ts';
import { type FileKey, writeVaultFile } from './vault-file.ts';

/** `text` is encrypted JSON; the note says what is in it and what is not. */
export type VaultExport =
  | { readonly ok: true; readonly text: string; readonly note: string }
  | { readonly ok: false; readonly message: string; readonly wait: number };

/**
 * Keys and saved requests as a file for another installation, under this passphrase: that of the vault where there is one, else
 * one that was chosen for the file. Never rejects.
 */
export async function exportVault(passphrase: string): Promise<VaultExport> {
  try {
    return await exclusively(() => makeExport(passphrase));
  } catch (error) {
    return refuse(`${storageProblem(error)} Nothing was exported.`);
  }
}

async function makeExport(passphrase: string): Promise<VaultExport> {
  const { state } = await readVaultState();
  if (state === 'locked') return refuse('The vault is locked. Unlock it first.');
  if (passphrase === '') return refuse('The passphrase is empty. Choose one that you will remember.');
  if (state === 'open') {
    const tried = await tryPassphrase(passphrase);
    if (!tried.ok) return tried;
  }
  const [known, salt, library] = await Promise.all([listKeys(), installationSalt(), listSaved()]);
  const keys = known.flatMap(fileKey);
  const contents = { salt: uint8ArrayToBase64(salt), keys, saved: writeSavedFile(library) };
  const text = await writeVaultFile(contents, passphrase);
  const leftOut = known.filter((key) => fileKey(key).length === 0);
  const note = [
    `Exported, encrypted under your passphrase: ${counted(keys.length, 'key')}, ${counted(library.requests.length, 'saved request')}.`,
    ...leftOut.map((key) => `Left out: "${key.label}", ${whyLeftOut(key)}.`),
    ...(library.unreadable === 0
      ? []
      : [`Left out: ${counted(library.unreadable, 'saved request')} that cannot be read.`]),
  ].join(' ');
  return { ok: true, text, note };
}

function whyLeftOut({ environment }: KeyRecord): string {
  return environment === 'sandbox' ? 'which cannot be opened' : 'which is watched only until the browser closes';
}

/** A key as a file holds it, or none. */
function fileKey(key: KeyRecord): FileKey[] {
  const { label, provider, environment, fingerprint } = key;
  if (environment === 'sandbox') return isOpen(key) ? [{ label, provider, environment, value: key.value }] : [];
  return key.kept === 'disk' ? [{ label, provider, environment, fingerprint }] : [];
}

function refuse(message: string): VaultExport {
  return { ok: false, message, wait: 0 };
}
