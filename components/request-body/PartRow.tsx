import { CrossButton } from '@/components/ui/CrossButton.tsx';
import { filePart, textPart } from '@/utils/http/body-parts.ts';
import type { BodyPart } from '@/utils/http/request-body.ts';
import { FileChoice } from './FileChoice.tsx';
import styles from './Rows.module.css';

interface Properties {
  readonly number: number;
  readonly part: BodyPart;
  readonly onChange: (part: BodyPart) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: () => void;
}

/** One part: its name, whether it is a text or a file, and what it holds. */
export function PartRow({ number, part, onChange, onFiles, onRemove }: Properties) {
  const { name } = part;
  return (
    <div className={styles.part}>
      <input
        aria-label={`Name of part ${number}`}
        placeholder="Part"
        spellCheck={false}
        value={name}
        onChange={({ target }) => onChange({ ...part, name: target.value })}
      />
      <select
        aria-label={`Kind of part ${number}`}
        value={part.kind}
        onChange={({ target }) => onChange(target.value === 'file' ? filePart(name) : textPart(name))}
      >
        <option value="text">text</option>
        <option value="file">file</option>
      </select>
      {part.kind === 'text' ? (
        <input
          aria-label={`Value of part ${number}`}
          placeholder="Value"
          spellCheck={false}
          value={part.value}
          onChange={({ target }) => onChange({ ...part, value: target.value })}
        />
      ) : (
        <FileChoice label={`File of part ${number}`} file={part.file} multiple onChoose={onFiles} />
      )}
      <CrossButton label={`Remove part ${number}`} onClick={onRemove} />
    </div>
  );
}
