import { expect, test } from 'vitest';
import { requestHeaderNames, usualValues } from './request-header-names.ts';
import { validateHeader } from './request-target.ts';

test('each name can be sent, with each of its usual values', () => {
  for (const [name, values] of requestHeaderNames)
    for (const value of ['', ...values]) expect(validateHeader(name, value)).toBeNull();
});

test('the values of a name are found whatever its case', () => {
  expect(usualValues('content-type')).toContain('application/json');
  expect(usualValues('X-Unknown')).toEqual([]);
});
