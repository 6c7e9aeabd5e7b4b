import { expect, test } from 'vitest';
import type { ApiTarget } from '@/utils/providers/api-target.ts';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { switchApi } from './switch-api.ts';

const parcels = (bases: ApiTarget['bases']) => ({ id: 'openapi-1', bases });
const base = 'https://parcels.example';
const draft = makeRequest({ environment: 'production', keyId: 'k1', base: 'https://proxy.example' });

test.each([
  ['the same API', { id: 'apivideo', bases: { production: base } }, draft],
  [
    'the same API, which has a server elsewhere',
    { id: 'apivideo', bases: { admin: base } },
    { environment: 'admin', keyId: null, base: null },
  ],
  [
    'the environment stays',
    parcels({ sandbox: base, production: base }),
    { environment: 'production', keyId: null, base: null },
  ],
  ['unless there is none', parcels({ admin: base }), { environment: 'admin', keyId: null, base: null }],
  ['or no server at all', parcels({}), { environment: 'production', keyId: null, base: null }],
])('%s', (_, api, expected) => {
  const { environment, keyId } = expected;
  expect(switchApi(draft, api)).toEqual({ provider: api.id, environment, keyId, base: expected.base });
});
