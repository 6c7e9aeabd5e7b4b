import { X } from 'lucide-react';
import type { HeaderField } from '@/utils/http/headers.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './HeadersEditor.module.css';

/** The request's own headers as rows of name and value, with an empty row to add the next one. */
export function HeadersEditor() {
  const headers = usePanel((state) => state.draft.headers);
  const edit = usePanel((state) => state.edit);
  const change = (index: number, field: HeaderField) => {
    const changed: HeaderField[] = [...headers];
    changed[index] = field;
    edit({ headers: changed.filter(([name, value]) => name !== '' || value !== '') });
  };
  const rows: readonly HeaderField[] = [...headers, ['', '']];
  return (
    <div className={styles.rows}>
      {rows.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names may repeat.
        <div key={index} className={styles.row}>
          <input
            aria-label={`Name of header ${index + 1}`}
            placeholder="Header"
            spellCheck={false}
            value={name}
            onChange={(event) => change(index, [event.target.value, value])}
          />
          <input
            aria-label={`Value of header ${index + 1}`}
            placeholder="Value"
            spellCheck={false}
            value={value}
            onChange={(event) => change(index, [name, event.target.value])}
          />
          {index < headers.length && (
            <button
              type="button"
              className={styles.remove}
              aria-label={`Remove header ${name}`}
              onClick={() => edit({ headers: headers.filter((_, other) => other !== index) })}
            >
              <X size={14} aria-hidden />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
