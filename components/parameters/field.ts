import type { OperationParameter } from '@/utils/providers/operation.ts';
import type { ParameterRow } from './parameter-rows.ts';

export interface FieldProperties {
  readonly row: ParameterRow;
  readonly onChange: (change: { readonly name?: string; readonly value?: string }) => void;
}

export interface KnownFieldProperties extends FieldProperties {
  readonly parameter: OperationParameter;
  /** Whether the row above is of the same parameter, and says what it does. */
  readonly repeated: boolean;
}
