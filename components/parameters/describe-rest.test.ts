import { expect, test } from 'vitest';
import type { Operation } from '@/utils/providers/operation.ts';
import { describeRest } from './describe-rest.ts';

const file = { name: 'file', file: true, required: true };
const multipart = { mediaType: 'multipart/form-data', skeleton: '' };
const header = (name: string) =>
  ({ name, in: 'header', type: 'string', required: true, summary: 'Which part.' }) as const;

test.each<[Partial<Operation>, string[]]>([
  [{}, []],
  [{ body: { mediaType: 'application/json', skeleton: '{}' } }, []],
  [{ parameters: [header('X-Part')] }, []],
  [{ parameters: [{ ...header('Cookie'), in: 'query' }] }, []],
  [{ body: { ...multipart, parts: [file] } }, ['Its body is multipart/form-data with file (a file, required).']],
  [
    {
      parameters: [header('Cookie')],
      body: { ...multipart, parts: [file, { name: 'link', file: false, required: false }] },
    },
    [
      'It takes the header Cookie, which the browser sets itself.',
      'Its body is multipart/form-data with file (a file, required) and link.',
    ],
  ],
])('%j', (operation, expected) => {
  expect(describeRest({ parameters: [], body: null, ...operation })).toEqual(expected);
});
