import styles from './KeyField.module.css';

interface Properties {
  /** For a label elsewhere. */
  readonly id?: string;
  /** Where there is none. */
  readonly 'aria-label'?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * Where a key is pasted: masked, and Enter submits the form. Not a password field: that would drop the line ends of what is
 * pasted unsaid, and have it remembered by the browser.
 */
export function KeyField({ value, onChange, ...rest }: Properties) {
  return (
    <textarea
      {...rest}
      rows={1}
      spellCheck={false}
      className={styles.masked}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}
