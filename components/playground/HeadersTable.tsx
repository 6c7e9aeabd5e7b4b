import type { ReactNode } from 'react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import type { HeaderFields } from '@/utils/http/headers.ts';
import styles from './HeadersTable.module.css';

interface Properties {
  readonly label: string;
  readonly fields: HeaderFields;
  /** Replaces the values that must not be readable now. */
  readonly maskValue?: (name: string, value: string) => string;
  /** What is said below a field. */
  readonly below?: (name: string, value: string) => ReactNode;
}

/** Header fields in the order they came, duplicates and case kept. */
export function HeadersTable({ label, fields, maskValue = (_, value) => value, below }: Properties) {
  return (
    <table className={styles.table} aria-label={label}>
      <tbody>
        {fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat; the place is the identity.
          <tr key={index}>
            <th scope="row">
              <Foreign>{name}</Foreign>
            </th>
            <td>
              <Foreign>{maskValue(name, value)}</Foreign>
            </td>
            {below !== undefined && <td className={styles.below}>{below(name, value)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
