import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { makeDocument } from '@/utils/openapi/document.fixture.ts';
import { importOpenApi } from '@/utils/openapi/import-openapi.ts';
import { bindServer } from '@/utils/openapi/kept-api.ts';
import {
  changeApi,
  keepApi,
  mostApis,
  readOperations,
  removeApi,
  storedApis,
  type UsableImport,
} from './imported-apis.ts';
import { listSetAside } from './set-aside.ts';

beforeEach(() => fakeBrowser.reset());

function importApi(rest: Record<string, unknown> = {}): UsableImport {
  const imported = importOpenApi(makeDocument(rest));
  if (imported.api === null) throw new Error('The document holds no operation.');
  return { ...imported, api: imported.api };
}

async function keep(imported: UsableImport) {
  const result = await keepApi(imported);
  if (!result.ok) throw new Error(result.message);
  return result.api;
}

test('what was imported comes back as it was', async () => {
  const imported = importApi();
  const kept = await keep(imported);
  expect(await storedApis.read()).toEqual([kept]);
  expect(await readOperations(kept.id)).toEqual(imported.api.operations);
});

test('imported again, it has the same id, the new operations, and the binding of its user', async () => {
  const { id, servers } = await keep(importApi());
  const [{ url } = { url: '' }] = servers;
  expect(await changeApi(id, (api) => bindServer(api, url, 'admin'))).toBeNull();
  const paths = { '/a': { get: {} }, '/b': { get: {} } };
  const again = await keep(importApi({ info: { title: 'Parcels', version: '3' }, paths }));
  expect(again).toMatchObject({ id, version: '3', operationCount: 2, servers: [{ url, environment: 'admin' }] });
  expect((await storedApis.read()).length).toBe(1);
  expect((await readOperations(id)).map(({ path }) => path)).toEqual(['/a', '/b']);
});

test('removed, nothing of it stays', async () => {
  const [one, other] = [await keep(importApi()), await keep(importApi({ info: { title: 'Other' } }))];
  expect(await removeApi(one.id)).toBeNull();
  expect(await storedApis.read()).toEqual([other]);
  expect(await readOperations(one.id)).toEqual([]);
  expect(Object.keys(await storage.snapshot('local')).filter((key) => key.includes(one.id))).toEqual([]);
});

test('too many are refused, and too large a one', async () => {
  const description = 'x'.repeat(100);
  const paths = Object.fromEntries(
    Array.from({ length: 15_000 }, (_, index) => [`/${index}`, { get: { description } }]),
  );
  expect(await keepApi(importApi({ paths }))).toEqual({
    ok: false,
    message: expect.stringMatching(/3.0 MB of one API/),
  });
  for (let count = 0; count < mostApis; count++) await keep(importApi({ info: { title: `API ${count}` } }));
  expect(await keepApi(importApi())).toEqual({ ok: false, message: expect.stringMatching(/20 APIs are kept/) });
});

test('one that is unreadable is set aside, and the others stay', async () => {
  const kept = await keep(importApi());
  await storage.setItem('local:apis', { version: 1, data: [{ id: 'x' }, kept] });
  expect(await storedApis.read()).toEqual([kept]);
  expect((await listSetAside()).length).toBe(1);
});
