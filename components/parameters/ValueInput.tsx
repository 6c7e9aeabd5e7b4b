import type { AriaAttributes } from 'react';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import type { OperationParameter } from '@/utils/providers/operation.ts';

interface Properties extends AriaAttributes {
  readonly id: string;
  readonly parameter: OperationParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A choice where the values are listed, else a line of text that shows the default while it is empty. */
export function ValueInput({ id, parameter, value, onChange, ...aria }: Properties) {
  const { type, required, fallback } = parameter;
  const values = parameter.values ?? (type === 'boolean' ? ['true', 'false'] : null);
  const hint = fallback === undefined ? '' : visibleText(`${fallback} by default`);
  if (values === null)
    return (
      <input
        {...aria}
        id={id}
        aria-required={required}
        placeholder={hint}
        inputMode={type === 'integer' ? 'numeric' : undefined}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  // One that was typed into the URL is shown as it is.
  const options = value === '' || values.includes(value) ? values : [value, ...values];
  return (
    <select {...aria} id={id} aria-required={required} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{fallback === undefined ? 'not set' : hint}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {visibleText(option)}
        </option>
      ))}
    </select>
  );
}
