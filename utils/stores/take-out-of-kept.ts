import { counted } from '@/utils/http/counted.ts';
import { cleanLastDraft } from '@/utils/storage/clean-last-draft.ts';
import { cleanHistory } from '@/utils/storage/history/clean-history.ts';
import { historyProblem } from '@/utils/storage/history/history.ts';
import { cleanSaved } from '@/utils/storage/saved/clean-saved.ts';
import { savedProblem } from '@/utils/storage/saved/saved.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';

/** Takes the keys that are known by now out of what is kept, and says in sentences what became of it; empty where nothing held one. Never rejects. */
export async function takeOutOfKept(): Promise<string> {
  const said = await Promise.all([ofHistory(), ofSaved(), ofLastDraft()]);
  return said.filter(Boolean).join(' ');
}

async function ofHistory(): Promise<string> {
  try {
    const count = await cleanHistory();
    if (count === 0) return '';
    return `It stood in ${counted(count, 'entry', 'entries')} of the history, and was taken out.`;
  } catch (error) {
    return `The history was not looked through for it. ${historyProblem(error)}`;
  }
}

async function ofSaved(): Promise<string> {
  try {
    const { changed, locked } = await cleanSaved();
    return [
      changed === 0 ? '' : `It stood in ${counted(changed, 'saved request')}, and was taken out.`,
      locked === 0 ? '' : `Not looked through for it: ${counted(locked, 'saved request')} in the locked vault.`,
    ]
      .filter(Boolean)
      .join(' ');
  } catch (error) {
    return `The saved requests were not looked through for it. ${savedProblem(error)}`;
  }
}

async function ofLastDraft(): Promise<string> {
  try {
    return (await cleanLastDraft()) ? 'It stood in the draft that new tabs begin with, and was taken out.' : '';
  } catch (error) {
    return `The last draft was not looked through for it. ${storageProblem(error)}`;
  }
}
