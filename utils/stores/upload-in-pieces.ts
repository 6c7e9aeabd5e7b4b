import { useMemo } from 'react';
import { type FileInPieces, fileInPieces } from '@/utils/sending/file-in-pieces.ts';
import { usePanel } from './panel-store.ts';

/** The file of the draft that can go out in pieces, or null where none can. */
export function useFileInPieces(): FileInPieces | null {
  const draft = usePanel((state) => state.draft);
  return useMemo(() => fileInPieces(draft), [draft]);
}
