import { counted } from '@/utils/http/counted.ts';
import { cleanHistory } from '@/utils/storage/history/clean-history.ts';
import { historyProblem } from '@/utils/storage/history/history.ts';

/** Takes the keys that are known by now out of the history, and says in a sentence what became of it; empty where it held none. Never rejects. */
export async function takeOutOfHistory(): Promise<string> {
  try {
    const count = await cleanHistory();
    if (count === 0) return '';
    return `It stood in ${counted(count, 'entry', 'entries')} of the history, and was taken out.`;
  } catch (error) {
    return `The history was not looked through for it. ${historyProblem(error)}`;
  }
}
