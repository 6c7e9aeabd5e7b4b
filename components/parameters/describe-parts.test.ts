import { expect, test } from 'vitest';
import type { OperationBody } from '@/utils/providers/operation.ts';
import { describeParts } from './describe-parts.ts';

const file = { name: 'file', file: true, required: true };

test.each<[OperationBody['parts'], string | null]>([
  [undefined, null],
  [[file], 'Its body is multipart/form-data with file (a file, required).'],
  [
    [file, { name: 'link', file: false, required: false }],
    'Its body is multipart/form-data with file (a file, required) and link.',
  ],
])('%j', (parts, expected) => {
  const body = { mediaType: 'multipart/form-data', skeleton: '', ...(parts === undefined ? {} : { parts }) };
  expect(describeParts(body)).toBe(expected);
});

test('no body is none of parts', () => {
  expect(describeParts(null)).toBeNull();
});
