import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import type { Finding } from '@/utils/detection/finding.ts';
import { type Lifetime, lifetimes, longestReason } from '@/utils/detection/suppression.ts';
import { useSuppressions } from '@/utils/stores/suppressions-store.ts';
import styles from './Suppress.module.css';

const choices: readonly Lifetime[] = ['1 day', '1 week', '30 days', '90 days', 'never'];

interface Properties {
  readonly finding: Finding;
  readonly onDone: () => void;
}

/** Asks why a leak may stay, and for how long. */
export function SuppressForm({ finding, onDone }: Properties) {
  const suppress = useSuppressions((state) => state.suppress);
  const [reason, setReason] = useState('');
  const [lifetime, setLifetime] = useState<Lifetime>('30 days');
  const [message, setMessage] = useState<string | null>(null);
  const id = useId();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await suppress([finding], { reason, lifetime });
    if (result.ok) onDone();
    else setMessage(result.message);
  };

  return (
    <form
      className={styles.form}
      aria-label="Suppress"
      autoComplete="off"
      onSubmit={(event) => void submit(event)}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
    >
      <label htmlFor={`${id}-reason`}>Reason</label>
      <input
        id={`${id}-reason`}
        // biome-ignore lint/a11y/noAutofocus: the form opens because its user asked for it.
        autoFocus
        placeholder="Why this leak may stay"
        maxLength={longestReason}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <label htmlFor={`${id}-lifetime`}>Expires</label>
      <span className={styles.actions}>
        <select
          id={`${id}-lifetime`}
          value={lifetime}
          onChange={({ target }) => setLifetime(choices.find((choice) => choice === target.value) ?? lifetime)}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {lifetimes[choice] === null ? choice : `after ${choice}`}
            </option>
          ))}
        </select>
        <Button type="submit">Suppress</Button>
        <Button onClick={onDone}>Cancel</Button>
      </span>
      {message !== null && (
        <div className={styles.message}>
          <Note tone="danger">{message}</Note>
        </div>
      )}
    </form>
  );
}
