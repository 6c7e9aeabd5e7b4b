import { useMemo } from 'react';
import { requestsIn } from '@/utils/storage/saved/saved-order.ts';
import type { SavedFolder, SavedRequest } from '@/utils/storage/saved/saved-request.ts';
import { useSaved } from './saved-store.ts';

export interface SavedGroup {
  /** Null for what is in no folder. */
  readonly folder: SavedFolder | null;
  readonly requests: readonly SavedRequest[];
}

/** The saved requests as they are shown: those of no folder first, then folder by folder. */
export function useSavedGroups(): readonly SavedGroup[] {
  const folders = useSaved((state) => state.folders);
  const requests = useSaved((state) => state.requests);
  return useMemo(
    () =>
      [null, ...folders].map((folder) => ({
        folder,
        requests: requestsIn({ folders, requests }, folder?.id ?? null),
      })),
    [folders, requests],
  );
}
