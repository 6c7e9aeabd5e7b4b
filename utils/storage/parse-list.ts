import * as v from 'valibot';
import type { UnreadableData } from './set-aside.ts';
import type { Reading } from './stored-value.ts';

/** A parser for a stored list that keeps every valid element and gives the others back with the reason. */
export function listParser<Schema extends v.GenericSchema>(
  schema: Schema,
): (data: unknown) => Reading<v.InferOutput<Schema>[]> {
  return (data) => {
    if (!Array.isArray(data)) return { value: [], unreadable: [{ reason: 'It is not a list.', data }] };
    const value: v.InferOutput<Schema>[] = [];
    const unreadable: UnreadableData[] = [];
    for (const element of data) {
      const parsed = v.safeParse(schema, element);
      if (parsed.success) value.push(parsed.output);
      else unreadable.push({ reason: describeIssue(parsed.issues[0]), data: element });
    }
    return { value, unreadable };
  };
}

/** A parser for a stored object that is valid as a whole or not at all. */
export function objectParser<Schema extends v.GenericSchema>(
  schema: Schema,
  fallback: v.InferOutput<Schema>,
): (data: unknown) => Reading<v.InferOutput<Schema>> {
  return (data) => {
    const parsed = v.safeParse(schema, data);
    if (parsed.success) return { value: parsed.output, unreadable: [] };
    return { value: fallback, unreadable: [{ reason: describeIssue(parsed.issues[0]), data }] };
  };
}

/** Says where and what was expected, never what was found: that could be a secret. */
function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return `${path === null ? 'The entry' : `Its member "${path}"`} is not ${issue.expected ?? 'valid'}.`;
}
