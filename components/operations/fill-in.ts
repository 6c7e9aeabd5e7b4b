import { readTarget, targetOptions } from '@/components/playground/target.ts';
import { unfilledParameter } from '@/utils/http/unfilled-parameter.ts';
import type { Operation } from '@/utils/providers/operation.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { chooseOperation } from './choose-operation.ts';

/** Makes the draft one of this operation; the others tell a body that was typed from one that an operation began with. */
export function fillIn(operation: Operation, operations: readonly Operation[]): void {
  const { draft, formerBody, requestTab, compose } = usePanel.getState();
  const { keys, openValues } = useKeys.getState();
  const [first] = targetOptions({ keys, openValues }, draft.provider, 'sandbox');
  const sandboxKeyId = readTarget(first?.value ?? '').keyId;
  compose(chooseOperation({ draft, formerBody, requestTab }, { operation, operations, sandboxKeyId }));
}

/** Gives the URL the focus, its first unfilled parameter selected, so that typing replaces it. */
export function selectUnfilled(field: HTMLInputElement | null): void {
  if (field === null) return;
  field.focus();
  const name = unfilledParameter(field.value);
  const start = name === null ? field.value.length : field.value.indexOf(`{${name}}`);
  field.setSelectionRange(start, name === null ? start : start + name.length + 2);
}
