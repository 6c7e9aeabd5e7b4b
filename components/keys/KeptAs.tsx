import { RevealButton } from '@/components/ui/RevealButton.tsx';
import { Secret } from '@/components/ui/Secret.tsx';
import { useReveal } from '@/components/ui/use-reveal.ts';
import { counted } from '@/utils/http/counted.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import styles from './KeptAs.module.css';

/** What is kept of a key: its value, at hand or in the locked vault, its fingerprint, or its fingerprint until the browser closes. */
export function KeptAs({ record }: { record: KeyRecord }) {
  const { revealed, reveal, hide } = useReveal();
  const { length } = record.fingerprint;
  if (record.environment !== 'sandbox')
    return <>fingerprint only{record.kept === 'session' && ', until the browser closes'}</>;
  if (record.value === null)
    return (
      <span className={styles.value}>
        value, locked <span className={styles.dim}>{counted(length, 'character')}</span>
      </span>
    );
  return (
    <span className={styles.value}>
      value <Secret value={record.value} revealed={revealed} />
      {!revealed && <span className={styles.dim}>{counted(length, 'character')}</span>}
      <RevealButton revealed={revealed} onReveal={reveal} onHide={hide} />
    </span>
  );
}
