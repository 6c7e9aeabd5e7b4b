import { cleanRequest } from '@/utils/storage/clean-request.ts';
import { type Rewritten, rewriteSaved } from './saved.ts';

/**
 * Takes the keys that are stored or watched by now out of the saved requests. One that would hold a key all the same is dropped,
 * and what a locked vault holds stays sealed as it is. Throws as IndexedDB does.
 */
export function cleanSaved(): Promise<Rewritten> {
  return rewriteSaved(async (saved) => {
    const clean = await cleanRequest(saved.request);
    if (clean === null) return null;
    return clean.changed ? { ...saved, request: clean.request } : saved;
  });
}
