import { expect, test } from 'vitest';
import { type ApiTarget, findTarget, type KeyScheme, keyHeaderOf, variablesOf } from './api-target.ts';

const imported: ApiTarget = { id: 'openapi-1', name: 'Parcels', bases: {}, keyScheme: { kind: 'Bearer' } };

test('a provider is a target, and nothing that was imported takes its place', () => {
  const target = findTarget('apivideo', [{ ...imported, id: 'apivideo' }]);
  expect(target).toEqual({
    id: 'apivideo',
    name: 'api.video',
    bases: {
      sandbox: 'https://sandbox.api.video',
      production: 'https://ws.api.video',
      admin: 'https://admin.api.video',
    },
    keyScheme: null,
  });
});

test('what was imported is found by its id', () => {
  expect(findTarget('openapi-1', [imported])).toBe(imported);
  expect(findTarget('openapi-2', [imported])).toBeNull();
});

test.each<[KeyScheme | null, string]>([
  [null, 'authorization'],
  [{ kind: 'Basic' }, 'authorization'],
  [{ kind: 'query', name: 'key' }, 'authorization'],
  [{ kind: 'header', name: 'X-Key' }, 'x-key'],
])('keys that are sent as %j stand in %s', (keyScheme, header) => {
  expect(keyHeaderOf({ ...imported, keyScheme })).toBe(header);
});

test.each([
  ['apivideo', 'APIVIDEO_KEY'],
  ['openapi-1', 'API_KEY'],
  ['nobody', undefined],
])('copied code reads the key of %s from %s', (id, name) => {
  expect(variablesOf(id)?.key).toBe(name);
});
