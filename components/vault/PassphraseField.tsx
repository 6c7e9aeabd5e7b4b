import { RevealButton } from '@/components/ui/RevealButton.tsx';
import { useReveal } from '@/components/ui/use-reveal.ts';
import styles from './PassphraseField.module.css';

interface Properties {
  readonly id: string;
  /** Whether a passphrase is chosen here or is asked for. */
  readonly purpose: 'new-password' | 'current-password';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly describedBy?: string;
}

/** Where a passphrase is typed: of any length, masked until it is revealed. */
export function PassphraseField({ id, purpose, value, onChange, describedBy }: Properties) {
  const { revealed, reveal, hide } = useReveal();
  return (
    <span className={styles.field}>
      <input
        id={id}
        type={revealed ? 'text' : 'password'}
        autoComplete={purpose}
        spellCheck={false}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <RevealButton revealed={revealed} onReveal={reveal} onHide={hide} />
    </span>
  );
}
