import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { useKeys } from '@/utils/stores/keys-store.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import styles from './RenameKey.module.css';

/** The label as a field; Escape, from there or from the button, keeps the old one. */
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
  const keepOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Else it would open the DevTools drawer.
    event.stopPropagation();
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} onKeyDown={keepOnEscape}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the user asked for this field with the click that made it.
        autoFocus
        aria-label={`New label of ${record.label}`}
        value={label}
        // Firefox would put the caret in front of what is there.
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(label.length, label.length)}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Button type="submit">Save label</Button>
      {message !== null && <Note tone="danger">{message}</Note>}
    </form>
  );
}
