import { useId } from 'react';
import { CrossButton } from '@/components/ui/CrossButton.tsx';
import type { HeaderField } from '@/utils/http/headers.ts';
import { requestHeaderNames, usualValues } from '@/utils/http/request-header-names.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './HeadersEditor.module.css';

/** The request's own headers as rows of name and value, with an empty row to add the next one; usual names and values are offered. */
export function HeadersEditor() {
  const id = useId();
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
      <datalist id={`${id}-names`}>
        {[...requestHeaderNames.keys()].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rows.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names may repeat.
        <div key={index} className={styles.row}>
          <input
            aria-label={`Name of header ${index + 1}`}
            placeholder="Header"
            list={`${id}-names`}
            spellCheck={false}
            value={name}
            onChange={(event) => change(index, [event.target.value, value])}
          />
          <input
            aria-label={`Value of header ${index + 1}`}
            placeholder="Value"
            list={`${id}-values-${index}`}
            spellCheck={false}
            value={value}
            onChange={(event) => change(index, [name, event.target.value])}
          />
          <datalist id={`${id}-values-${index}`}>
            {usualValues(name).map((usual) => (
              <option key={usual} value={usual} />
            ))}
          </datalist>
          {index < headers.length && (
            <CrossButton
              label={`Remove header ${name}`}
              onClick={() => edit({ headers: headers.filter((_, other) => other !== index) })}
            />
          )}
        </div>
      ))}
    </div>
  );
}
