import { expect, test } from 'vitest';
import { makeDocument } from './document.fixture.ts';
import { importOpenApi } from './import-openapi.ts';
import type { ApiOperation } from './imported-api.ts';
import { bindServer, type KeptApi, makeKeptApi, operationsOf, providerIdOf, targetOfApi } from './kept-api.ts';

function importApi(rest: Record<string, unknown>) {
  const imported = importOpenApi(makeDocument(rest));
  if (imported.api === null) throw new Error('The document holds no operation.');
  return { ...imported, api: imported.api };
}

function keep(rest: Record<string, unknown>, former: KeptApi | null = null): KeptApi {
  return makeKeptApi(importApi(rest), { id: former?.id ?? 'openapi-1', importedAt: 1, former });
}

const bindings = ({ servers }: KeptApi) => servers.map(({ url, environment }) => [url, environment]);
const servers = [{ url: 'https://test.a.example/v1' }, { url: 'https://a.example/v2', description: 'Production' }];
const securitySchemes = {
  oauth: { type: 'oauth2' },
  key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  basic: { type: 'http', scheme: 'basic' },
};

test('requests go to the servers that are bound, with what stands before each path, by the first scheme that there is', () => {
  expect(targetOfApi(keep({ servers, components: { securitySchemes } }))).toEqual({
    id: 'openapi-1',
    name: 'Parcels',
    bases: { sandbox: 'https://test.a.example/v1', production: 'https://a.example/v2' },
    keyScheme: { kind: 'header', name: 'X-Key' },
  });
});

test('an API whose schemes are not supported takes access tokens', () => {
  const { keyScheme } = targetOfApi(keep({ components: { securitySchemes: { oauth: { type: 'oauth2' } } } })) ?? {};
  expect(keyScheme).toEqual({ kind: 'Bearer' });
});

test('an environment has one server', () => {
  const kept = keep({ servers });
  expect(bindings(bindServer(kept, 'https://a.example/v2', 'sandbox'))).toEqual([
    ['https://test.a.example/v1', null],
    ['https://a.example/v2', 'sandbox'],
  ]);
  expect(bindings(bindServer(kept, 'https://a.example/v2', null))).toEqual([
    ['https://test.a.example/v1', 'sandbox'],
    ['https://a.example/v2', null],
  ]);
});

test('imported again, it keeps what its user has bound and chosen', () => {
  const first = {
    ...bindServer(keep({ servers, components: { securitySchemes } }), 'https://a.example/v2', 'admin'),
    schemeId: 'basic',
  };
  const again = keep(
    { servers: [{ url: 'https://sandbox.new.example' }, ...servers], components: { securitySchemes } },
    first,
  );
  expect(bindings(again)).toEqual([
    ['https://sandbox.new.example', null], // keys are there already, and it gets none of them unasked
    ['https://test.a.example/v1', 'sandbox'],
    ['https://a.example/v2', 'admin'],
  ]);
  expect([again.id, again.schemeId]).toEqual(['openapi-1', 'basic']);
});

test('the hosts of a provider keep their environments, and its keys are those of the provider', () => {
  const kept = keep({
    servers: [
      { url: 'https://ws.api.video', description: 'Sandbox' },
      { url: 'https://sandbox.api.video' },
      { url: 'https://elsewhere.example', description: 'Test' },
    ],
  });
  expect(bindings(kept)).toEqual([
    ['https://ws.api.video', 'production'],
    ['https://sandbox.api.video', 'sandbox'],
    ['https://elsewhere.example', null],
  ]);
  expect([providerIdOf(kept), targetOfApi(kept)]).toEqual(['apivideo', null]);
});

const operation = (rest: Partial<ApiOperation>): ApiOperation => ({
  id: 'list',
  method: 'GET',
  path: '/list',
  tag: '',
  summary: '',
  parameters: [],
  body: null,
  page: null,
  servers: null,
  ...rest,
});

test.each<[string, unknown[], Partial<ApiOperation>, string, string[]]>([
  ['of every server', servers, {}, '/list', ['sandbox', 'production']],
  ['of a server of its own', servers, { servers: ['https://test.a.example/v1'] }, '/list', ['sandbox']],
  ['of a server that is not bound', servers, { servers: ['https://other.example'] }, '/list', []],
  ['of a provider, whose paths are whole', [{ url: 'https://ws.api.video/v2' }], {}, '/v2/list', ['production']],
])('an operation %s', (_, documented, rest, path, environments) => {
  expect(operationsOf(keep({ servers: documented }), [operation(rest)])).toMatchObject([{ path, environments }]);
});
