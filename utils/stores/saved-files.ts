import { saveFile } from '@/utils/capture/save-file.ts';
import { counted } from '@/utils/http/counted.ts';
import { planImport } from '@/utils/storage/saved/plan-import.ts';
import { readSavedFile, writeSavedFile } from '@/utils/storage/saved/saved-file.ts';
import { useNotice } from './notice-store.ts';
import { applyToSaved, useSaved } from './saved-store.ts';

/** Hands out everything that is saved as one file. */
export function exportSaved(): void {
  const file = new Blob([writeSavedFile(useSaved.getState())], { type: 'application/json' });
  saveFile(file, 'authlens-requests.json');
}

/** Adds what is good of a file to what is saved, and says what is not. */
export async function importSaved(file: Blob): Promise<void> {
  const { show } = useNotice.getState();
  const read = readSavedFile(await file.text());
  if (!read.ok) return show(read.message, { tone: 'danger' });
  const plan = await planImport(read, useSaved.getState());
  if (!plan.ok) return show(plan.message, { tone: 'danger' });
  const { folders, requests, problems } = plan;
  if (!(await applyToSaved({ folders, requests }))) return;
  show([`${counted(requests.length, 'request')} imported.`, ...problems].join(' '), {
    tone: problems.length === 0 ? 'quiet' : 'warning',
    undo: () => void applyToSaved({ removed: [...folders, ...requests].map(({ id }) => id) }),
  });
}
