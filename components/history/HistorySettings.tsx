import { useId } from 'react';
import { Note } from '@/components/ui/Note.tsx';
import { useHistory } from '@/utils/stores/history-store.ts';
import styles from './HistorySettings.module.css';

/** Whether history is kept, and how much of it; for every tab. */
export function HistorySettings() {
  const { settings, change, problem } = useHistory();
  return (
    <>
      <p className={styles.row}>
        <label className={styles.row}>
          <input
            type="checkbox"
            className={styles.box}
            checked={settings.keep}
            onChange={({ target }) => void change({ keep: target.checked })}
          />
          Keep history
        </label>
      </p>
      <Bound
        label="Keep at most"
        unit="requests"
        most={5000}
        value={settings.entries}
        onChange={(entries) => void change({ entries })}
      />
      <Bound
        label="and at most"
        unit="MB"
        most={1000}
        value={settings.megabytes}
        onChange={(megabytes) => void change({ megabytes })}
      />
      <Note>The oldest go first. Of each answer the first 1 MB is kept, and no key.</Note>
      {problem !== null && <Note tone="danger">{problem}</Note>}
    </>
  );
}

interface BoundProperties {
  readonly label: string;
  readonly unit: string;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Bound({ label, unit, most, value, onChange }: BoundProperties) {
  const id = useId();
  return (
    <p className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <input
        key={value}
        id={id}
        type="number"
        min={1}
        max={most}
        step={1}
        className={styles.number}
        defaultValue={value}
        onBlur={({ target }) => {
          if (target.validity.valid && target.value !== '') onChange(target.valueAsNumber);
        }}
      />
      <span>
        {unit} (1 to {most})
      </span>
    </p>
  );
}
