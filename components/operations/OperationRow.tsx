import { Chip } from '@/components/ui/Chip.tsx';
import { environmentTone } from '@/components/ui/environment.ts';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import type { Operation } from '@/utils/providers/operation.ts';
import styles from './OperationPicker.module.css';

interface Properties {
  readonly id: string;
  readonly operation: Operation;
  readonly active: boolean;
  readonly onChoose: (operation: Operation) => void;
}

/** An operation in the list: what it asks for, what it does, and the vendor's page, which Tab reaches from the active one. */
export function OperationRow({ id, operation, active, onChoose }: Properties) {
  const { method, path, summary, page, environments } = operation;
  return (
    <tr id={id} aria-selected={active} onClick={() => onChoose(operation)}>
      <td className={styles.method}>{method}</td>
      <td>
        <div className={styles.what}>
          <span className={styles.path}>
            <code>
              <Foreign>{path}</Foreign>
            </code>
            {environments.includes('admin') && <Chip tone={environmentTone('admin')}>admin</Chip>}
          </span>
          <span className={styles.summary}>
            <Foreign>{summary}</Foreign>
          </span>
        </div>
      </td>
      <td className={styles.page}>
        {page !== null && (
          <a
            href={page}
            target="_blank"
            rel="noreferrer"
            aria-label={`Reference of ${method} ${visibleText(path)}`}
            tabIndex={active ? 0 : -1}
            onClick={(event) => event.stopPropagation()}
          >
            Reference
          </a>
        )}
      </td>
    </tr>
  );
}
