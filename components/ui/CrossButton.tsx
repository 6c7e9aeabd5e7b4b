import { X } from 'lucide-react';
import styles from './CrossButton.module.css';

/** A cross that closes or removes something; `label` says what. */
export function CrossButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.cross} aria-label={label} onClick={onClick}>
      <X size={14} aria-hidden />
    </button>
  );
}
