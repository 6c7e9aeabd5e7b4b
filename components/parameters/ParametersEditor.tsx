import { useOperations } from '@/components/operations/use-operations.ts';
import { matchOperation } from '@/utils/providers/match-operation.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { MemberField } from './MemberField.tsx';
import { OperationHead } from './OperationHead.tsx';
import { OtherField } from './OtherField.tsx';
import { ParameterField } from './ParameterField.tsx';
import styles from './ParametersEditor.module.css';
import { parameterRows, writeRow } from './parameter-rows.ts';

/** Path and query as a table, in step with the URL; with the fields of the operation, headers too, where method and path are one's. */
export function ParametersEditor() {
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const operations = useOperations(draft.provider);
  if (operations === null) return null;
  const operation = matchOperation(operations, draft);
  const rows = parameterRows(operation, draft);
  return (
    <div className={styles.editor}>
      {operation !== null && <OperationHead operation={operation} />}
      {rows.map((row, index) => {
        const properties = {
          row,
          onChange: (change: { readonly name?: string; readonly value?: string }) =>
            edit(writeRow(operation, draft, row, change)),
        };
        const { parameter, kind, key } = row;
        if (parameter === null) return <OtherField key={key} {...properties} />;
        const known = { ...properties, parameter, repeated: rows[index - 1]?.parameter === parameter };
        return kind === 'member' ? <MemberField key={key} {...known} /> : <ParameterField key={key} {...known} />;
      })}
    </div>
  );
}
