import { saveFile } from '@/utils/capture/save-file.ts';
import { exportFileName } from '@/utils/messaging/exports.ts';
import { exportVault } from '@/utils/vault/export-vault.ts';
import { importVault } from '@/utils/vault/import-vault.ts';
import type { VaultResult } from '@/utils/vault/vault.ts';
import { largestVaultFile } from '@/utils/vault/vault-file.ts';

/** Saves keys and saved requests as a file that this passphrase opens, and says what is in it. Never rejects. */
export async function saveVault(passphrase: string): Promise<VaultResult> {
  const made = await exportVault(passphrase);
  if (!made.ok) return made;
  const fileName = exportFileName('vault', 'json', new Date());
  saveFile(new Blob([made.text], { type: 'application/json' }), fileName);
  return { ok: true, note: `Saved ${fileName}. ${made.note}` };
}

/** Imports such a file, and says what became of it. Never rejects. */
export async function loadVault(file: Blob, passphrase: string): Promise<VaultResult> {
  try {
    // A little more tells that there is more.
    return await importVault(await file.slice(0, largestVaultFile + 1).text(), passphrase);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `The file could not be read. The browser says: ${reason}`, wait: 0 };
  }
}
