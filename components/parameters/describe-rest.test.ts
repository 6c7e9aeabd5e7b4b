import { expect, test } from 'vitest';
import type { Operation } from '@/utils/providers/operation.ts';
import { describeRest } from './describe-rest.ts';

const file = { name: 'file', file: true, required: true };
const multipart = { mediaType: 'multipart/form-data', skeleton: '' };
const header = (required: boolean) =>
  ({ name: 'X-Part', in: 'header', type: 'string', required, summary: 'Which part.' }) as const;

test.each<[Partial<Operation>, string[]]>([
  [{}, []],
  [{ body: { mediaType: 'application/json', skeleton: '{}' } }, []],
  [{ parameters: [{ ...header(true), in: 'query' }] }, []],
  [{ parameters: [header(true)] }, ['Under Headers X-Part is required: Which part.']],
  [{ body: { ...multipart, parts: [file] } }, ['Its body is multipart/form-data with file (a file, required).']],
  [
    {
      parameters: [header(false)],
      body: { ...multipart, parts: [file, { name: 'link', file: false, required: false }] },
    },
    [
      'Under Headers X-Part can be added: Which part.',
      'Its body is multipart/form-data with file (a file, required) and link.',
    ],
  ],
])('%j', (operation, expected) => {
  expect(describeRest({ parameters: [], body: null, ...operation })).toEqual(expected);
});
