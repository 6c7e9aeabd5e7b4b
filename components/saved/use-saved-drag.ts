import { type DragEvent, useState } from 'react';
import type { SavedFolder, SavedRequest } from '@/utils/storage/saved/saved-request.ts';
import { moveSaved, moveSavedFolder } from '@/utils/stores/saved-actions.ts';

/** What makes rows and folders take part in dragging. */
export interface SavedDrag {
  row(saved: SavedRequest): object;
  folder(folder: SavedFolder): object;
}

type Item = SavedRequest | SavedFolder;

/** What happens to what is dragged here, and where that is shown: before or after the row, or inside of it. */
interface Drop {
  readonly where: 'before' | 'after' | 'into';
  readonly act: () => Promise<void>;
}

/**
 * Drags a request before another one or into a folder, and a folder to the place of another one. What is dragged stays in
 * this window: nothing of it is handed out.
 */
export function useSavedDrag(): SavedDrag {
  const [dragged, setDragged] = useState<Item | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const takesPart = (item: Item, drop: Drop | null) => ({
    'data-over': drop !== null && over === item.id ? drop.where : undefined,
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.effectAllowed = 'move';
      // Firefox drags nothing without data.
      dataTransfer.setData('application/x-authlens', '');
      setDragged(item);
    },
    onDragEnd: end,
    onDragOver: (event: DragEvent) => {
      if (drop === null) return;
      // Else nothing may be dropped here.
      event.preventDefault();
      setOver(item.id);
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      if (drop === null) return;
      event.preventDefault();
      void drop.act();
      end();
    },
  });
  return {
    row: (saved) => takesPart(saved, dropOnRow(dragged, saved)),
    folder: (folder) => takesPart(folder, dropOnFolder(dragged, folder)),
  };
}

function dropOnRow(dragged: Item | null, saved: SavedRequest): Drop | null {
  if (dragged === null || dragged.id === saved.id || !isRequest(dragged)) return null;
  return { where: 'before', act: () => moveSaved(dragged.id, { folder: saved.folder, before: saved.id }) };
}

function dropOnFolder(dragged: Item | null, folder: SavedFolder): Drop | null {
  if (dragged === null || dragged.id === folder.id) return null;
  if (isRequest(dragged))
    return { where: 'into', act: () => moveSaved(dragged.id, { folder: folder.id, before: null }) };
  const where = dragged.position < folder.position ? 'after' : 'before';
  return { where, act: () => moveSavedFolder(dragged.id, folder.id) };
}

function isRequest(item: Item): item is SavedRequest {
  return 'request' in item;
}
