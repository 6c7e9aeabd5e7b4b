import { useState } from 'react';
import { CrossButton } from '@/components/ui/CrossButton.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import type { FieldProperties } from './field.ts';
import styles from './ParametersEditor.module.css';

/** A parameter of the query that no operation names, or the row to add one. */
export function OtherField({ row: { name, value, at }, onChange }: FieldProperties) {
  // The name is written once it is whole: on the way it may be that of a parameter with a field of its own.
  const [typed, setTyped] = useState<string | null>(null);
  const write = () => {
    if (typed !== null && typed !== name) onChange({ name: typed });
    setTyped(null);
  };
  return (
    <div className={`${styles.row} ${styles.other}`}>
      <input
        aria-label={at === null ? 'Name of a new parameter' : `Name of parameter ${visibleText(name)}`}
        placeholder="Parameter"
        spellCheck={false}
        autoComplete="off"
        value={typed ?? name}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={write}
        onKeyDown={(event) => event.key === 'Enter' && write()}
      />
      <input
        aria-label={at === null ? 'Value of a new parameter' : `Value of parameter ${visibleText(name)}`}
        placeholder="Value"
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange({ value: event.target.value })}
      />
      {at !== null && (
        <CrossButton
          label={`Remove parameter ${visibleText(name)}`}
          onClick={() => onChange({ name: '', value: '' })}
        />
      )}
    </div>
  );
}
