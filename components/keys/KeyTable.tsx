import type { KeyRecord } from '@/utils/vault/key-record.ts';
import { KeyRow } from './KeyRow.tsx';
import styles from './KeyTable.module.css';

/** Every key with its environment and what is kept of it. */
export function KeyTable({ keys }: { keys: readonly KeyRecord[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Keys">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Environment</th>
            <th scope="col">Kept as</th>
            <th scope="col">Fingerprint</th>
            <th scope="col">
              <span className={styles.hidden}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} record={key} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
