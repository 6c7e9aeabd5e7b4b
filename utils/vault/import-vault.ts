import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import { counted } from '@/utils/http/counted.ts';
import { planImport } from '@/utils/storage/saved/plan-import.ts';
import { changeSaved, listSaved, savedProblem } from '@/utils/storage/saved/saved.ts';
import { readSavedFile } from '@/utils/storage/saved/saved-file.ts';
import { withoutPresent } from '@/utils/storage/saved/without-present.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { freeLabel } from './free-label.ts';
import { type ImportedKeys, importWatched } from './import-watched.ts';
import { installationSalt } from './installation-salt.ts';
import { findDuplicate } from './key-rules.ts';
import { addKey, listKeys } from './keys.ts';
import type { VaultResult } from './vault.ts';
import { type FileSandboxKey, type FileWatchedKey, readVaultFile } from './vault-file.ts';
import { isVaultLocked } from './vault-lock.ts';

/**
 * Takes in a file that `exportVault` made, and says what was imported and what was left out. Nothing that is here is changed:
 * what is here already is named and left out. Stopped in between, what was imported stays, and the same file brings the rest.
 * Never rejects.
 */
export async function importVault(text: string, passphrase: string): Promise<VaultResult> {
  try {
    if (await isVaultLocked()) return refuse('The vault is locked. Unlock it first.');
    const read = await readVaultFile(text, passphrase);
    if (!read.ok) return refuse(read.message);
    const { salt, keys, saved } = read.contents;
    // Before the sandbox keys, which would keep the salt of the file away.
    const watched = await importWatched(keys.filter(isWatched), salt);
    const sandbox = await importSandbox(keys.filter((key) => !isWatched(key)));
    const sentences = [
      ...describeKeys(sandbox, 'sandbox key'),
      ...describeKeys(watched, 'watched key'),
      ...(read.unreadable === 0 ? [] : [`Left out: ${counted(read.unreadable, 'key')} that cannot be read.`]),
      ...(await importRequests(saved)),
      ...(watched.imported === 0 ? [] : ['Where DevTools are open, close them and open them again.']),
    ];
    return { ok: true, note: sentences.join(' ') };
  } catch (error) {
    return refuse(`${storageProblem(error)} What was imported before that stays. Import the file again for the rest.`);
  }
}

const isWatched = (key: FileSandboxKey | FileWatchedKey): key is FileWatchedKey => key.environment !== 'sandbox';

async function importSandbox(keys: readonly FileSandboxKey[]): Promise<ImportedKeys> {
  let imported = 0;
  const known: string[] = [];
  const refused: { label: string; why: string }[] = [];
  const salt = await installationSalt();
  for (const key of keys) {
    const present = await listKeys();
    if (findDuplicate(createFingerprint(key.value, salt), present) !== null) {
      known.push(key.label);
      continue;
    }
    const added = await addKey({ ...key, label: freeLabel(key.label, present) });
    if (added.ok) imported++;
    else refused.push({ label: key.label, why: added.message });
  }
  return { imported, known, refused };
}

function describeKeys({ imported, known, refused }: ImportedKeys, noun: string): string[] {
  if (imported + known.length + refused.length === 0) return [];
  const reasons = [...new Set(refused.map(({ why }) => why))];
  return [
    `${counted(imported, noun)} imported.`,
    ...(known.length === 0 ? [] : [`Here already: ${inQuotes(known)}.`]),
    ...reasons.map(
      (why) => `Left out: ${inQuotes(refused.filter((one) => one.why === why).map(({ label }) => label))}. ${why}`,
    ),
  ];
}

const inQuotes = (labels: readonly string[]) => labels.map((label) => `"${label}"`).join(', ');

/** The keys are there by then: requests that hold one of them are cleaned of it. */
async function importRequests(text: string): Promise<string[]> {
  const read = readSavedFile(text);
  if (!read.ok) return [`The saved requests were left out. ${read.message}`];
  const library = await listSaved();
  const missing = withoutPresent(read, library);
  const plan = await planImport(missing, library);
  if (!plan.ok) return [`The saved requests were left out. ${plan.message}`];
  const { folders, requests, problems } = plan;
  try {
    await changeSaved({ folders, requests });
  } catch (error) {
    return [`The saved requests were left out. ${savedProblem(error)}`];
  }
  return [`${counted(requests.length, 'saved request')} imported.`, ...problems];
}

function refuse(message: string): VaultResult {
  return { ok: false, message, wait: 0 };
}
