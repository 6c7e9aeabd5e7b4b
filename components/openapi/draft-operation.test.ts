import { expect, test } from 'vitest';
import type { ApiTarget } from '@/utils/providers/api-target.ts';
import type { Operation } from '@/utils/providers/operation.ts';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { draftOperation } from './draft-operation.ts';

const api: ApiTarget = {
  id: 'openapi-1',
  name: 'Parcels',
  bases: { sandbox: 'https://test.parcels.example', production: 'https://parcels.example' },
  keyScheme: { kind: 'Bearer' },
};

function makeOperation(rest: Partial<Operation>): Operation {
  return {
    id: 'one',
    method: 'POST',
    path: '/parcels/{id}',
    tag: '',
    summary: '',
    environments: ['sandbox', 'production'],
    parameters: [],
    body: null,
    page: null,
    ...rest,
  };
}

const query = { in: 'query', type: 'string', summary: '' } as const;

test.each<[string, Partial<Operation>, object]>([
  [
    'its path as it stands',
    {},
    { provider: 'openapi-1', environment: 'sandbox', method: 'POST', path: '/parcels/{id}' },
  ],
  ['its body', { body: { mediaType: 'application/json', skeleton: '{}' } }, { body: '{}' }],
  [
    'the body that was there, where none is sent',
    { method: 'GET', body: { mediaType: 'a/b', skeleton: 'x' } },
    { body: 'mine' },
  ],
  [
    'the query parameters that are required',
    {
      parameters: [
        { ...query, name: 'a', required: true, fallback: '1 2' },
        { ...query, name: 'b[]', required: true, values: ['x', 'y'] },
        { ...query, name: 'c', required: true },
        { ...query, name: 'd', required: false },
      ],
    },
    { path: '/parcels/{id}?a=1%202&b%5B%5D=x&c=' },
  ],
  ['an environment where it is to be had', { environments: ['production'] }, { environment: 'production' }],
])('%s', (_, rest, expected) => {
  expect(draftOperation(makeRequest({ body: 'mine' }), api, makeOperation(rest))).toMatchObject(expected);
});
