import { expect, test } from 'vitest';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { localWorkers } from '@/utils/messaging/local-workers.fixture.ts';
import { makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import { makeEntryInWorker } from './entry-client.ts';
import { serveEntries } from './entry-host.ts';
import { makeEntry } from './make-entry.ts';

const createWorkers = (options = {}) => localWorkers(serveEntries, { copy: structuredClone<unknown>, ...options });

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
