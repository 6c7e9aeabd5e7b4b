import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Emulator } from '../emulator.ts';
import { startEmulator } from '../start-emulator.ts';
import { send, type TestRequest, type TestResponse, uploadForm } from '../test-client.ts';
import { documentedLimits } from './rate-limits.ts';

let clock = Date.now();
let emulator: Emulator;
let key: string;

beforeEach(async () => {
  emulator = await startEmulator({ now: () => clock });
  key = emulator.addKey('sandbox');
});
afterEach(() => emulator.close());

const names = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Retry-After'];
const state = ({ headers }: TestResponse) =>
  names.map((name) => headers.find(([field]) => field === name)?.[1] ?? null);
const list = (request: TestRequest = { key }) => send(emulator, '/videos', request);

test('the limit, what remains and the seconds left are on every answer, good or bad', async () => {
  expect(state(await list())).toEqual(['100', '99', '60']);
  clock += 20_500;
  expect(state(await list({}))).toEqual(['100', '98', '40']);
  expect(state(await send(emulator, '/nothing', { key }))).toEqual(['100', '97', '40']);
});

test('one request too many gets 429 until the minute is over', async () => {
  emulator.limits.sandbox.reads = 2;
  expect([(await list()).status, (await list()).status]).toEqual([200, 200]);
  clock += 59_000;
  const refused = await list();
  expect(refused.status).toBe(429);
  expect(state(refused)).toEqual(['2', '0', '1']);
  clock += 1000;
  const served = await list();
  expect(served.status).toBe(200);
  expect(state(served)).toEqual(['2', '1', '60']);
});

test('reads, writes and uploads are counted apart, and so are the environments', async () => {
  emulator.limits.sandbox = { reads: 1, writes: 2, uploads: 3 };
  const limitOf = async (path: string, request: TestRequest) => state(await send(emulator, path, request)).slice(0, 2);
  expect(await limitOf('/videos', { key })).toEqual(['1', '0']);
  expect(await limitOf('/videos', { key, method: 'POST', json: { title: 'a' } })).toEqual(['2', '1']);
  expect(await limitOf('/videos/vi0/source', { key, ...uploadForm(['a.mp4']) })).toEqual(['3', '2']);
  expect(await limitOf('/upload', uploadForm(['a.mp4']))).toEqual(['3', '1']);
  expect(await limitOf('/videos', { environment: 'production' })).toEqual(['500', '499']);
});

test('the exchange of tokens is not limited', async () => {
  emulator.limits.sandbox.writes = 0;
  const response = await send(emulator, '/auth/api-key', { method: 'POST', json: { apiKey: key } });
  expect(response.status).toBe(200);
  expect(state(response)).toEqual([null, null, null]);
});

test('a change of one emulator leaves the documented limits alone', () => {
  emulator.limits.sandbox.reads = 1;
  expect(documentedLimits.sandbox.reads).toBe(100);
});
