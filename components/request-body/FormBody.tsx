import { CrossButton } from '@/components/ui/CrossButton.tsx';
import type { HeaderField } from '@/utils/http/headers.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './Rows.module.css';

/** The fields of a form as rows of name and value, with an empty row to add the next one. */
export function FormBody() {
  const fields = usePanel((state) => state.draft.fields);
  const edit = usePanel((state) => state.edit);
  const change = (index: number, field: HeaderField) => {
    const changed: HeaderField[] = [...fields];
    changed[index] = field;
    edit({ fields: changed.filter(([name, value]) => name !== '' || value !== '') });
  };
  const rows: readonly HeaderField[] = [...fields, ['', '']];
  return (
    <div className={styles.rows}>
      {rows.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names may repeat.
        <div key={index} className={styles.row}>
          <input
            aria-label={`Name of field ${index + 1}`}
            placeholder="Field"
            spellCheck={false}
            value={name}
            onChange={({ target }) => change(index, [target.value, value])}
          />
          <input
            aria-label={`Value of field ${index + 1}`}
            placeholder="Value"
            spellCheck={false}
            value={value}
            onChange={({ target }) => change(index, [name, target.value])}
          />
          {index < fields.length && (
            <CrossButton
              label={`Remove field ${name}`}
              onClick={() => edit({ fields: fields.filter((_, other) => other !== index) })}
            />
          )}
        </div>
      ))}
    </div>
  );
}
