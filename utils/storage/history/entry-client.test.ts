import { expect, test } from 'vitest';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import { makeEntryInWorker } from './entry-client.ts';
import { type EntryRequest, serveEntries } from './entry-host.ts';
import { makeEntry } from './make-entry.ts';

/** A worker on this thread, which remembers whether it was ended. */
function createWorkers({ dies = false } = {}) {
  const ended: boolean[] = [];
  const create = (): Worker => {
    const inside = new EventTarget();
    const outside = new EventTarget();
    serveEntries({
      addEventListener: (type, listener) => inside.addEventListener(type, (event) => listener(event as MessageEvent)),
      postMessage: (data) => outside.dispatchEvent(new MessageEvent('message', { data })),
    });
    return Object.assign(outside, {
      onmessage: null,
      onmessageerror: null,
      onerror: null,
      postMessage: (data: EntryRequest) => {
        if (dies) outside.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
        else inside.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
      },
      terminate: () => ended.push(true),
    });
  };
  return { create, ended };
}

const token = randomKey();
const sending = makeSending({
  request: makeRequest({ headers: [['Authorization', `Bearer ${token}`]] }),
  response: { status: 200, headers: [], body: new TextEncoder().encode(`It is ${token}.`) },
});
const known = { watched: [], salt: new Uint8Array(16) };

test('an entry is made in a worker, as it would be made here, and the worker ended', async () => {
  const { create, ended } = createWorkers();
  const made = await makeEntryInWorker(create)(sending, known);
  expect([made, ended]).toEqual([makeEntry(sending, known), [true]]);
  expect(new TextDecoder().decode(made?.bodies.response)).toMatch(/^It is \[/);
});

test('a worker that dies is told of', async () => {
  const { create, ended } = createWorkers({ dies: true });
  await expect(makeEntryInWorker(create)(sending, known)).rejects.toThrow('Taking out keys stopped: out of memory');
  expect(ended).toEqual([true]);
});
