import { useId } from 'react';
import { countChunks } from '@/utils/http/chunks.ts';
import { counted } from '@/utils/http/counted.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import type { FileInPieces } from '@/utils/sending/file-in-pieces.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './Rows.module.css';

const mebibyte = 1024 * 1024;

/** The choice to send a file in pieces, each with its Content-Range, where its API takes them. */
export function UploadInPieces({ inPieces: { file, uploads } }: { inPieces: FileInPieces }) {
  const id = useId();
  const pieceSize = usePanel((state) => state.draft.pieceSize);
  const edit = usePanel((state) => state.edit);
  const { smallestPiece, usualPiece, largestPiece, largestWhole } = uploads;
  if (pieceSize === null && file.size <= smallestPiece) return null;
  return (
    <p className={styles.line}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={pieceSize !== null}
          onChange={({ target }) => edit({ pieceSize: target.checked ? usualPiece : null })}
        />
        Send in pieces
      </label>
      {pieceSize !== null && (
        <>
          <label htmlFor={id}>of</label>
          <input
            id={id}
            type="number"
            aria-label="MiB in a piece"
            className={styles.number}
            min={smallestPiece / mebibyte}
            max={largestPiece / mebibyte}
            value={pieceSize / mebibyte}
            onChange={({ target }) => {
              if (target.valueAsNumber >= 1) edit({ pieceSize: Math.round(target.valueAsNumber * mebibyte) });
            }}
          />
          <span>MiB, {counted(countChunks(file, pieceSize), 'request')}</span>
        </>
      )}
      {pieceSize === null && file.size > largestWhole && (
        <span role="status" className={styles.warning}>
          Sent whole, a file may have {formatBytes(largestWhole)} at most.
        </span>
      )}
    </p>
  );
}
