import { Button } from '@/components/ui/Button.tsx';
import { filePart, textPart, withFiles } from '@/utils/http/body-parts.ts';
import type { BodyPart } from '@/utils/http/request-body.ts';
import { holdFile } from '@/utils/stores/body-files.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useFileInPieces } from '@/utils/stores/upload-in-pieces.ts';
import { FileChoice } from './FileChoice.tsx';
import { PartRow } from './PartRow.tsx';
import styles from './Rows.module.css';
import { UploadInPieces } from './UploadInPieces.tsx';
import { UploadToken } from './UploadToken.tsx';
import { useFileDrop } from './use-file-drop.ts';

/** The parts of `multipart/form-data` as rows: texts and files, which can be dropped on them. */
export function MultipartBody() {
  const parts = usePanel((state) => state.draft.parts);
  const edit = usePanel((state) => state.edit);
  const inPieces = useFileInPieces();
  const change = (changed: readonly BodyPart[]) => edit({ parts: changed });
  const add = (files: readonly File[], at: number | null) => change(withFiles(parts, files.map(holdFile), at));
  const { over, ...drop } = useFileDrop((files) => add(files, null));
  return (
    <>
      <fieldset
        aria-label="Parts"
        className={over ? `${styles.rows} ${styles.drop} ${styles.over}` : `${styles.rows} ${styles.drop}`}
        {...drop}
      >
        {parts.map((part, index) => (
          <PartRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names may repeat.
            key={index}
            number={index + 1}
            part={part}
            onChange={(changed) => change(parts.with(index, changed))}
            onFiles={(files) => add(files, index)}
            onRemove={() => change(parts.toSpliced(index, 1))}
          />
        ))}
        <div className={styles.adding}>
          <Button onClick={() => change([...parts, textPart()])}>Add text</Button>
          <Button onClick={() => change([...parts, filePart()])}>Add file</Button>
          <FileChoice label="Files to add" file={null} multiple onChoose={(files) => add(files, null)} />
        </div>
      </fieldset>
      {inPieces !== null && <UploadInPieces inPieces={inPieces} />}
      <UploadToken size={inPieces?.file.size ?? 0} />
    </>
  );
}
