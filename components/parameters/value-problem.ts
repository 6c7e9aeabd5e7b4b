import type { OperationParameter } from '@/utils/providers/operation.ts';

/** What is wrong with the value of a parameter, in a sentence, or null; an empty one is not set, and nothing is wrong with it. */
export function valueProblem({ name, type, values }: OperationParameter, value: string): string | null {
  if (value === '') return null;
  if (values !== undefined && !values.includes(value)) return `“${value}” is not among the values of ${name}.`;
  if (type === 'integer' && !/^-?\d+$/.test(value)) return `${name} takes a whole number, and “${value}” is none.`;
  if (type === 'number' && !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value))
    return `${name} takes a number, and “${value}” is none.`;
  if (type === 'boolean' && value !== 'true' && value !== 'false') return `${name} takes true or false.`;
  return null;
}
