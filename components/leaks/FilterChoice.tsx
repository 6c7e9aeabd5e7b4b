interface Properties<Option extends string> {
  readonly label: string;
  /** What is said when nothing is chosen. */
  readonly all: string;
  readonly options: readonly Option[];
  readonly value: Option | null;
  readonly onChange: (value: Option | null) => void;
}

/** One of several, or all of them. */
export function FilterChoice<Option extends string>({ label, all, options, value, onChange }: Properties<Option>) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(options.find((option) => option === target.value) ?? null)}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  );
}
