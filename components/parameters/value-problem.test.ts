import { expect, test } from 'vitest';
import type { OperationParameter } from '@/utils/providers/operation.ts';
import { valueProblem } from './value-problem.ts';

test.each<[Partial<OperationParameter>, string, string | null]>([
  [{ type: 'integer' }, '25', null],
  [{ type: 'integer' }, '-1', null],
  [{ type: 'integer' }, '', null],
  [{ type: 'integer' }, '2.5', 'size takes a whole number, and “2.5” is none.'],
  [{ type: 'integer' }, 'many', 'size takes a whole number, and “many” is none.'],
  [{ type: 'number' }, '2.5', null],
  [{ type: 'number' }, '1e3', null],
  [{ type: 'number' }, 'x', 'size takes a number, and “x” is none.'],
  [{ type: 'boolean' }, 'true', null],
  [{ type: 'boolean' }, 'yes', 'size takes true or false.'],
  [{ values: ['asc', 'desc'] }, 'asc', null],
  [{ values: ['asc', 'desc'] }, 'ASC', '“ASC” is not among the values of size.'],
  [{}, 'anything', null],
  [{ type: 'array' }, 'anything', null],
])('%j with %j', (parameter, value, expected) => {
  const whole = {
    name: 'size',
    in: 'query',
    type: 'string',
    required: false,
    summary: 'A size.',
    ...parameter,
  } as const;
  expect(valueProblem(whole, value)).toBe(expected);
});
