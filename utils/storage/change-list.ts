import { storageProblem } from './storage-problem.ts';
import type { StoredValue } from './stored-value.ts';

/**
 * Reads, decides and writes as one step under the lock of that name: two windows may be at it at once. A sentence instead of
 * a list refuses. Returns why nothing was changed, or null.
 */
export async function changeList<Element>(
  stored: StoredValue<readonly Element[]>,
  lock: string,
  decide: (list: readonly Element[]) => readonly Element[] | string,
): Promise<string | null> {
  try {
    return await navigator.locks.request(lock, async () => {
      const decision = decide(await stored.read());
      if (typeof decision === 'string') return decision;
      await stored.write(decision);
      return null;
    });
  } catch (error) {
    return storageProblem(error);
  }
}
