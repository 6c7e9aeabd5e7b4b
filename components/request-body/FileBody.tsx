import { holdFile } from '@/utils/stores/body-files.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { FileChoice } from './FileChoice.tsx';
import { MediaTypeField } from './MediaTypeField.tsx';
import styles from './Rows.module.css';
import { useFileDrop } from './use-file-drop.ts';

/** One file as the whole body. */
export function FileBody() {
  const file = usePanel((state) => state.draft.file);
  const edit = usePanel((state) => state.edit);
  const choose = ([chosen]: readonly File[]) => chosen !== undefined && edit({ file: holdFile(chosen) });
  const { over, ...drop } = useFileDrop(choose);
  return (
    <>
      <fieldset aria-label="File" className={over ? `${styles.line} ${styles.over}` : styles.line} {...drop}>
        <FileChoice label="File of the body" file={file} onChoose={choose} />
      </fieldset>
      <MediaTypeField fallback={file?.type || 'application/octet-stream'} />
    </>
  );
}
