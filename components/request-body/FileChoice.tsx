import type { BodyFile } from '@/utils/http/request-body.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './FileChoice.module.css';

interface Properties {
  readonly label: string;
  readonly file: BodyFile | null;
  readonly multiple?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** The chosen file with its size, and the way to choose one. */
export function FileChoice({ label, file, multiple = false, onChoose }: Properties) {
  const held = useSession(({ files }) => file !== null && files.includes(file.id));
  return (
    <span className={styles.choice}>
      {file !== null && (
        <span className={styles.name} title={`${file.name}, ${file.type || 'no media type'}`}>
          {file.name}
        </span>
      )}
      {file !== null && <span className={styles.size}>{formatBytes(file.size)}</span>}
      <label className={styles.button}>
        {file === null && multiple ? 'Choose or drop files' : chooseWord(file, held)}
        <input
          type="file"
          aria-label={label}
          multiple={multiple}
          className={styles.input}
          onChange={({ target }) => {
            onChoose([...(target.files ?? [])]);
            // So that the same file, once changed, can be chosen again.
            target.value = '';
          }}
        />
      </label>
      {file !== null && !held && (
        <span role="status" className={styles.gone}>
          Its bytes are not at hand any more.
        </span>
      )}
    </span>
  );
}

function chooseWord(file: BodyFile | null, held: boolean): string {
  if (file === null) return 'Choose or drop';
  return held ? 'Choose another' : 'Choose it again';
}
