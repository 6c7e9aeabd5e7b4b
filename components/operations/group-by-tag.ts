import type { Operation } from '@/utils/providers/operation.ts';

export interface OperationGroup {
  readonly tag: string;
  readonly operations: readonly Operation[];
}

/** The operations by tag: the tags in the order in which they come first, the operations of each in theirs. */
export function groupByTag(operations: readonly Operation[]): OperationGroup[] {
  const groups = Map.groupBy(operations, ({ tag }) => tag);
  return [...groups].map(([tag, members]) => ({ tag, operations: members }));
}
