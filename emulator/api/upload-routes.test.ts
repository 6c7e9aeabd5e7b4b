import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Emulator } from '../emulator.ts';
import type { RawHeader } from '../raw-header.ts';
import { startEmulator } from '../start-emulator.ts';
import { send, type TestRequest, type TestResponse, uploadForm } from '../test-client.ts';

let clock = Date.now();
let emulator: Emulator;
let key: string;

beforeAll(async () => {
  emulator = await startEmulator({ now: () => clock });
  key = emulator.addKey('sandbox');
});
afterAll(() => emulator.close());

const post = (path: string, json: object) => send(emulator, path, { key, method: 'POST', json });
const videoIdOf = (response: TestResponse) => v.parse(v.object({ videoId: v.string() }), response.json()).videoId;
const makeToken = async (ttl: number) =>
  v.parse(v.looseObject({ token: v.string() }), (await post('/upload-tokens', { ttl })).json());
const ranged = (range: string, fields: Record<string, string> = {}): TestRequest => {
  const { headers = [], ...form } = uploadForm(['a.mp4'], fields);
  const contentRange: RawHeader = ['Content-Range', range];
  return { ...form, headers: [...headers, contentRange] };
};

test('a source is uploaded to a video', async () => {
  const videoId = videoIdOf(await post('/videos', { title: 'one' }));
  const response = await send(emulator, `/videos/${videoId}/source`, { key, ...uploadForm(['a.mp4']) });
  expect(response.status).toBe(201);
  expect(videoIdOf(response)).toBe(videoId);
});

test.each([
  ['part 1/*', 'part 2/2'],
  ['bytes 0-9/20', 'bytes 10-19/20'],
])('a source comes in chunks: %s, %s, and then no more', async (first, last) => {
  const path = `/videos/${videoIdOf(await post('/videos', { title: 'one' }))}/source`;
  const statuses = [];
  for (const range of [first, last, last])
    statuses.push((await send(emulator, path, { key, ...ranged(range) })).status);
  expect(statuses).toEqual([201, 201, 400]);
});

test('an upload token makes a video of the file, without a key', async () => {
  const { token } = await makeToken(0);
  const response = await send(emulator, `/upload?token=${token}`, uploadForm(['holiday.mp4']));
  expect(response.status).toBe(201);
  expect(response.json()).toMatchObject({ title: 'holiday.mp4' });
});

test('later chunks with an upload token name the video of the first', async () => {
  const { token } = await makeToken(0);
  const videoId = videoIdOf(await send(emulator, `/upload?token=${token}`, ranged('part 1/2')));
  const second = await send(emulator, `/upload?token=${token}`, ranged('part 2/2', { videoId }));
  expect(videoIdOf(second)).toBe(videoId);
});

test('an upload token expires, and can be deleted', async () => {
  const [expiring, lasting] = [await makeToken(60), await makeToken(0)];
  expect(expiring).toHaveProperty('expiresAt');
  expect(lasting).not.toHaveProperty('expiresAt');
  const upload = async (token: string) =>
    (await send(emulator, `/upload?token=${token}`, uploadForm(['a.mp4']))).status;
  clock += 59_000;
  expect(await upload(expiring.token)).toBe(201);
  clock += 1000;
  expect(await upload(expiring.token)).toBe(401);
  expect((await send(emulator, `/upload-tokens/${lasting.token}`, { key, method: 'DELETE' })).status).toBe(204);
  expect(await upload(lasting.token)).toBe(401);
});
