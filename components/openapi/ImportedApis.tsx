import { type DragEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import dialogStyles from '@/components/ui/Dialog.module.css';
import { Note } from '@/components/ui/Note.tsx';
import { useApis } from '@/utils/stores/apis-store.ts';
import { useImport } from '@/utils/stores/import-store.ts';
import { ImportDocument } from './ImportDocument.tsx';
import styles from './ImportedApis.module.css';
import { KeptApiCard } from './KeptApiCard.tsx';

/** The imported APIs, and the place where one is imported: a file may be dropped anywhere on it. */
export function ImportedApis({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { apis, problem } = useApis();
  const start = useImport((state) => state.start);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const onKeyDown = (event: KeyboardEvent) => {
    // Else Enter would send the request, and Escape would open the DevTools drawer.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void start(file, file.name);
  };
  return (
    <dialog
      ref={dialog}
      aria-label="Imported APIs"
      className={`${dialogStyles.dialog} ${styles.apis}`}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <div className={dialogStyles.content}>
        <header className={styles.header}>
          <h2>Imported APIs</h2>
          <Button onClick={close}>Close</Button>
        </header>
        <div className={styles.scroll}>
          {problem !== null && <Note tone="danger">{problem}</Note>}
          <ImportDocument />
          {apis.map((api) => (
            <KeptApiCard key={api.id} api={api} onUsed={close} />
          ))}
        </div>
      </div>
    </dialog>
  );
}
