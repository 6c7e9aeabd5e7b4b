import { expect, test } from 'vitest';
import { localWorkers } from '@/utils/messaging/local-workers.fixture.ts';
import { makeDocument } from '@/utils/openapi/document.fixture.ts';
import { readInWorker } from './openapi-client.ts';
import { serveOpenApi } from './openapi-host.ts';

const createWorkers = (options = {}) => localWorkers(serveOpenApi, options);

const { signal } = new AbortController();

test.each([
  ['a text', makeDocument()],
  ['a file', new Blob([makeDocument()])],
])('%s is read, and the worker ended', async (_, source) => {
  const { create, ended } = createWorkers();
  const { api } = await readInWorker(create, source, signal);
  expect([api?.title, ended]).toEqual(['Parcels', [true]]);
});

test('a file that is too large is not even opened', async () => {
  const large = Object.defineProperty(new Blob(['{}']), 'size', { value: 20_000_001 });
  const { problems } = await readInWorker(createWorkers().create, large, signal);
  expect(problems).toEqual([{ where: 'the file', sentence: expect.stringMatching(/at most 20.0 MB/) }]);
});

test('a file that is gone is told of', async () => {
  const gone = Object.defineProperty(new Blob(['{}']), 'text', {
    value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
  const { problems } = await readInWorker(createWorkers().create, gone, signal);
  expect(problems).toEqual([{ where: 'the file', sentence: 'The file can no longer be read. Choose it again.' }]);
});

test('cancelling ends the worker', async () => {
  const { create, ended } = createWorkers();
  const controller = new AbortController();
  const reading = readInWorker(create, new Blob([makeDocument()]), controller.signal);
  controller.abort();
  await expect(reading).rejects.toThrow(/abort/);
  expect(ended).toEqual([true]);
});

test('a worker that dies is told of', async () => {
  const { create, ended } = createWorkers({ dies: true });
  await expect(readInWorker(create, '{}', signal)).rejects.toThrow('The reader stopped: out of memory');
  expect(ended).toEqual([true]);
});
