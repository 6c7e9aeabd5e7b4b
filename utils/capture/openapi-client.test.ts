import { expect, test } from 'vitest';
import { makeDocument } from '@/utils/openapi/document.fixture.ts';
import { readInWorker } from './openapi-client.ts';
import { type OpenApiSource, serveOpenApi } from './openapi-host.ts';

/** A worker on this thread, which remembers whether it was ended. */
function createWorkers({ dies = false } = {}) {
  const ended: boolean[] = [];
  const create = (): Worker => {
    const inside = new EventTarget();
    const outside = new EventTarget();
    serveOpenApi({
      addEventListener: (type, listener) => inside.addEventListener(type, (event) => listener(event as MessageEvent)),
      postMessage: (data) => outside.dispatchEvent(new MessageEvent('message', { data })),
    });
    return Object.assign(outside, {
      onmessage: null,
      onmessageerror: null,
      onerror: null,
      postMessage: (data: OpenApiSource) => {
        if (dies) outside.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
        else inside.dispatchEvent(new MessageEvent('message', { data }));
      },
      terminate: () => ended.push(true),
    });
  };
  return { create, ended };
}

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
