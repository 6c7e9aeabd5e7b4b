import { type DragEvent, useState } from 'react';
import type { SavedFolder, SavedRequest } from '@/utils/storage/saved/saved-request.ts';
import { moveSaved } from '@/utils/stores/saved-actions.ts';

/** What makes rows and folders take part in dragging. */
export interface SavedDrag {
  row(saved: SavedRequest): object;
  folder(folder: SavedFolder): object;
}

/** Drags a request before another one, or into a folder. What is dragged stays in this window: nothing of it is handed out. */
export function useSavedDrag(): SavedDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const target = (id: string, drop: (moved: string) => void) => ({
    'data-over': dragged !== null && over === id && dragged !== id,
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      // Else nothing may be dropped here.
      event.preventDefault();
      setOver(id);
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      drop(dragged);
      setDragged(null);
      setOver(null);
    },
  });
  return {
    row: (saved) => ({
      ...target(saved.id, (moved) => void moveSaved(moved, { folder: saved.folder, before: saved.id })),
      draggable: true,
      onDragStart: ({ dataTransfer }: DragEvent) => {
        dataTransfer.effectAllowed = 'move';
        // Firefox drags nothing without data.
        dataTransfer.setData('application/x-authlens', '');
        setDragged(saved.id);
      },
      onDragEnd: () => {
        setDragged(null);
        setOver(null);
      },
    }),
    folder: (folder) => target(folder.id, (moved) => void moveSaved(moved, { folder: folder.id, before: null })),
  };
}
