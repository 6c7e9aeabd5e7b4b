import { saveFile } from '@/utils/capture/save-file.ts';
import { counted } from '@/utils/http/counted.ts';
import { cleanRequest } from '@/utils/storage/clean-request.ts';
import { placeImported } from '@/utils/storage/saved/place-imported.ts';
import { mostSaved, readSavedFile, writeSavedFile } from '@/utils/storage/saved/saved-file.ts';
import type { SavedRequest } from '@/utils/storage/saved/saved-request.ts';
import { useNotice } from './notice-store.ts';
import { applyToSaved, useSaved } from './saved-store.ts';

/** Hands out everything that is saved as one file. */
export function exportSaved(): void {
  const file = new Blob([writeSavedFile(useSaved.getState())], { type: 'application/json' });
  saveFile(file, 'authlens-requests.json');
}

/** So many problems of a file are told one by one. */
const mostTold = 5;

/** Adds what is good of a file to what is saved, and says what is not. */
export async function importSaved(file: Blob): Promise<void> {
  const { show } = useNotice.getState();
  const read = readSavedFile(await file.text());
  if (!read.ok) return show(read.message, { tone: 'danger' });
  const library = useSaved.getState();
  const { folders, requests } = placeImported(read, library, () => crypto.randomUUID());
  const room = mostSaved - library.requests.length;
  if (requests.length > room)
    return show(
      `The file holds ${counted(requests.length, 'request')}, and there is room for ${room} more. Delete some first.`,
      { tone: 'danger' },
    );
  const { clean, changed, refused } = await cleanAll(requests);
  if (!(await applyToSaved({ folders, requests: clean }))) return;
  const told = read.problems.slice(0, mostTold);
  const more = read.problems.length - told.length;
  const problems = [
    ...(changed === 0 ? [] : [`Secrets were left out of ${counted(changed, 'request')}.`]),
    ...(refused === 0 ? [] : [`Left out for a key in it: ${counted(refused, 'request')}.`]),
    ...(told.length === 0 ? [] : ['Left out of the file:', ...told]),
    ...(more === 0 ? [] : [`And ${more} more.`]),
  ];
  show([`${counted(clean.length, 'request')} imported.`, ...problems].join(' '), {
    tone: problems.length === 0 ? 'quiet' : 'warning',
    undo: () => void applyToSaved({ removed: [...folders, ...clean].map(({ id }) => id) }),
  });
}

async function cleanAll(requests: readonly SavedRequest[]) {
  const all = await Promise.all(requests.map(async (saved) => ({ saved, result: await cleanRequest(saved.request) })));
  const clean = all.flatMap(({ saved, result }) => (result === null ? [] : [{ ...saved, request: result.request }]));
  return {
    clean,
    changed: all.filter(({ result }) => result?.changed).length,
    refused: all.length - clean.length,
  };
}
