import type { Operation } from '@/utils/providers/operation.ts';
import type { OperationGroup } from './group-by-tag.ts';
import styles from './OperationPicker.module.css';
import { OperationRow } from './OperationRow.tsx';

interface Properties {
  readonly id: string;
  readonly groups: readonly OperationGroup[];
  readonly active: Operation | undefined;
  readonly rowId: (operation: Operation) => string;
  readonly onChoose: (operation: Operation) => void;
}

/** Operations under their tags. The field above moves the active one, so no row takes the focus. */
export function OperationList({ id, groups, active, rowId, onChoose }: Properties) {
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows can be selected.
      role="grid"
      id={id}
      aria-label="Operations"
      className={styles.table}
    >
      {groups.map(({ tag, operations }) => (
        <tbody key={tag} aria-label={tag}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={styles.tag}>
              {tag}
            </th>
          </tr>
          {operations.map((operation) => (
            <OperationRow
              key={operation.id}
              id={rowId(operation)}
              operation={operation}
              active={operation === active}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
