import { saveFile } from '@/utils/capture/save-file.ts';
import { counted } from '@/utils/http/counted.ts';
import { exportFileName } from '@/utils/messaging/exports.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { type KeyFile, makeKeyFile } from '@/utils/vault/key-file.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';

/** What became of the file, in whole sentences. */
export interface SaveOutcome {
  readonly tone: 'quiet' | 'warning' | 'danger';
  readonly text: string;
}

/** Saves the fingerprints of these keys as a file for the scan command, and says what was left out. Never rejects. */
export async function saveKeys(keys: readonly KeyRecord[]): Promise<SaveOutcome> {
  try {
    const made = await makeKeyFile(keys);
    if (made.count === 0) return { tone: 'warning', text: `Nothing was saved. ${describeLeftOut(made)}` };
    const fileName = exportFileName('fingerprints', 'json', new Date());
    saveFile(made.file, fileName);
    const saved = `Saved ${fileName}: ${counted(made.count, 'fingerprint')}, no key.`;
    return made.leftOut.length + made.locked.length === 0
      ? { tone: 'quiet', text: saved }
      : { tone: 'warning', text: `${saved} ${describeLeftOut(made)}` };
  } catch (error) {
    return { tone: 'danger', text: `${storageProblem(error)} Nothing was saved.` };
  }
}

function describeLeftOut({ leftOut, locked }: KeyFile): string {
  return [
    ...describeKeys(leftOut, 'so short that a fingerprint in a file would give too much away.'),
    ...describeKeys(locked, 'the vault is locked. Unlock it to export them too.'),
  ].join(' ');
}

function describeKeys(labels: readonly string[], why: string): string[] {
  if (labels.length === 0) return [];
  return [`Left out: ${counted(labels.length, 'key')}, ${labels.map((label) => `"${label}"`).join(', ')}: ${why}`];
}
