import { useMemo } from 'react';
import { type FileInPieces, fileInPieces, uploadsAt } from '@/utils/sending/file-in-pieces.ts';
import { usePanel } from './panel-store.ts';

/** The file of the draft that can go out in pieces, or null where none can. */
export function useFileInPieces(): FileInPieces | null {
  const draft = usePanel((state) => state.draft);
  return useMemo(() => fileInPieces(draft), [draft]);
}

/** Whether the path of the draft takes large files. */
export function useTakesUploads(): boolean {
  return usePanel((state) => uploadsAt(state.draft) !== null);
}
