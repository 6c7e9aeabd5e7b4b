import { type DragEvent, useState } from 'react';

interface FileDrop {
  /** Whether files are held over it. */
  readonly over: boolean;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Lets files be dropped on an element: spread its handlers there. Folders have no bytes, and are left out. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): FileDrop {
  const [over, setOver] = useState(false);
  return {
    over,
    onDragOver(event) {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event) {
      setOver(false);
      const files = [...event.dataTransfer.items].flatMap((item) => {
        const file = item.webkitGetAsEntry()?.isDirectory ? null : item.getAsFile();
        return file === null ? [] : [file];
      });
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    },
  };
}
