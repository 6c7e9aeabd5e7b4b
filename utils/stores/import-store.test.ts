import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeDocument } from '@/utils/openapi/document.fixture.ts';
import { importOpenApi } from '@/utils/openapi/import-openapi.ts';
import { useApis } from './apis-store.ts';
import { useImport } from './import-store.ts';

beforeEach(() => {
  fakeBrowser.reset();
  useImport.getState().dismiss();
  useApis.setState({
    read: async (source) => importOpenApi(typeof source === 'string' ? source : await source.text()),
  });
});

const current = () => useImport.getState().current;
const start = (document: string) => useImport.getState().start(document, 'parcels.yaml');

test('what was imported is said, and again that it was known', async () => {
  await start(makeDocument());
  expect(current()).toEqual({ phase: 'done', ok: true, sentence: 'Imported Parcels, 1 operation.', problems: [] });
  await start(makeDocument());
  expect(current()).toMatchObject({
    ok: true,
    sentence: expect.stringMatching(/^Imported again: Parcels, 1 operation\./),
  });
});

test('what is good of a broken document is kept, and the rest is told of', async () => {
  await start(makeDocument({ paths: { '/a': { get: {} }, '/b': { get: 1 } } }));
  expect(current()).toMatchObject({
    ok: true,
    sentence: 'Imported Parcels, 1 operation.',
    problems: [{ where: 'line 1, /paths/~1b/get' }],
  });
});

test('a document without anything to use is refused by its name', async () => {
  await start('{}');
  expect(current()).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/^Nothing was imported from parcels.yaml/),
  });
});

test('a reader that dies is told of', async () => {
  useApis.setState({ read: () => Promise.reject(new Error('The reader stopped: out of memory')) });
  await start(makeDocument());
  expect(current()).toMatchObject({ ok: false, sentence: expect.stringMatching(/out of memory/) });
});

test('cancelled, nothing is kept, and what comes later is not shown', async () => {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof importOpenApi>>();
  const keep = vi.fn();
  useApis.setState({ read: () => promise, keep });
  const importing = start(makeDocument());
  expect(current()).toEqual({ phase: 'reading', name: 'parcels.yaml' });
  useImport.getState().cancel();
  resolve(importOpenApi(makeDocument()));
  await importing;
  expect([current(), keep.mock.calls]).toEqual([{ phase: 'idle' }, []]);
});
