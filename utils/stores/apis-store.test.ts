import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { makeDocument } from '@/utils/openapi/document.fixture.ts';
import { importOpenApi } from '@/utils/openapi/import-openapi.ts';
import { followApis, useApis } from './apis-store.ts';
import { useTargets } from './targets-store.ts';

const noWorker = () => expect.unreachable('Nothing is read here.');
const url = 'https://api.parcels.example/v1';
let controller: AbortController;

beforeEach(async () => {
  controller?.abort();
  controller = new AbortController();
  fakeBrowser.reset();
  await followApis(noWorker, controller.signal);
});

async function keep(rest: Record<string, unknown> = {}) {
  const imported = importOpenApi(makeDocument(rest));
  if (imported.api === null) throw new Error('The document holds no operation.');
  const result = await useApis.getState().keep({ ...imported, api: imported.api });
  if (!result.ok) throw new Error(result.message);
  await vi.waitFor(() => expect(useApis.getState().apis).toContainEqual(result.api));
  return result.api;
}

test('an API that is kept becomes a target, and its operations are to be had where its servers are bound', async () => {
  const api = await keep();
  expect(useTargets.getState().targets).toMatchObject([{ id: api.id, bases: { production: url } }]);
  await useApis.getState().bind(api.id, url, 'sandbox');
  await vi.waitFor(() => expect(useTargets.getState().targets).toMatchObject([{ bases: { sandbox: url } }]));
  const [changed] = useApis.getState().apis;
  if (changed === undefined) throw new Error('It is gone.');
  const operations = await useApis.getState().operations(changed);
  expect(operations).toMatchObject([{ id: 'listParcels', environments: ['sandbox'] }]);
  expect(await useApis.getState().operationsFor(api.id)).toEqual(operations);
  expect(await useApis.getState().operationsFor('apivideo')).toEqual([]);
});

test('its keys go out by the scheme that is chosen', async () => {
  const securitySchemes = { a: { type: 'http', scheme: 'basic' }, b: { type: 'http', scheme: 'bearer' } };
  const api = await keep({ components: { securitySchemes } });
  expect(useTargets.getState().targets).toMatchObject([{ keyScheme: { kind: 'Basic' } }]);
  await useApis.getState().chooseScheme(api.id, 'b');
  await vi.waitFor(() => expect(useTargets.getState().targets).toMatchObject([{ keyScheme: { kind: 'Bearer' } }]));
});

test('removed, it is no target any more', async () => {
  const { id } = await keep();
  await useApis.getState().remove(id);
  await vi.waitFor(() => expect([useApis.getState().apis, useTargets.getState().targets]).toEqual([[], []]));
});

test('APIs that a newer version wrote are left alone, and that is said', async () => {
  await storage.setItem('local:apis', { version: 99, data: [] });
  await vi.waitFor(() => expect(useApis.getState().problem).toMatch(/newer version of Authlens/));
});
