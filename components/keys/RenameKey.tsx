import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { useKeys } from '@/utils/stores/keys-store.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import styles from './RenameKey.module.css';

/** The label as a field; Escape keeps the old one. */
export function RenameKey({ record, onDone }: { record: KeyRecord; onDone: () => void }) {
  const rename = useKeys((state) => state.rename);
  const [label, setLabel] = useState(record.label);
  const [message, setMessage] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = label === record.label ? { ok: true as const } : await rename(record.id, label);
    if (result.ok) onDone();
    else setMessage(result.message);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the user asked for this field with the click that made it.
        autoFocus
        aria-label={`New label of ${record.label}`}
        className={styles.field}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button type="submit">Save label</Button>
      {message !== null && <Note tone="danger">{message}</Note>}
    </form>
  );
}
