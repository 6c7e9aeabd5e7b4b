import * as v from 'valibot';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Emulator } from '../emulator.ts';
import { startEmulator } from '../start-emulator.ts';
import { send, type TestRequest } from '../test-client.ts';

let clock = Date.now();
let emulator: Emulator;
let key: string;

beforeEach(async () => {
  await emulator?.close();
  emulator = await startEmulator({ now: () => clock });
  key = emulator.addKey('sandbox');
});
afterAll(() => emulator.close());

const call = (path: string, method = 'GET', json?: unknown, more: TestRequest = {}) =>
  send(emulator, path, { key, method, json, ...more });
const create = async (json: object) =>
  v.parse(
    v.looseObject({ videoId: v.pipe(v.string(), v.regex(/^vi\w{22}$/)) }),
    (await call('/videos', 'POST', json)).json(),
  );
const titles = async (query: string) => {
  const list = v.object({ data: v.array(v.object({ title: v.string() })) });
  return v.parse(list, (await call(`/videos${query}`)).json()).data.map(({ title }) => title);
};

test('a video is created with the defaults, read, changed and deleted', async () => {
  const video = await create({ title: 'one', tags: ['a'], unknown: true });
  expect(video).toMatchObject({ title: 'one', tags: ['a'], public: true, panoramic: false, discarded: false });
  expect(video).not.toHaveProperty('unknown');
  const path = `/videos/${video.videoId}`;
  expect((await call(path)).json()).toEqual(video);

  clock += 5000;
  const changed = await call(path, 'PATCH', { public: false });
  expect(changed.status).toBe(200);
  expect(changed.json()).toEqual({
    ...video,
    public: false,
    updatedAt: expect.not.stringMatching(String(video.updatedAt)),
  });
  expect((await call(path)).json()).toEqual(changed.json());

  const deleted = await call(path, 'DELETE');
  expect([deleted.status, deleted.body.length]).toEqual([204, 0]);
  expect((await call(path)).status).toBe(404);
});

test('creation answers 201, in ATOM time', async () => {
  const response = await call('/videos', 'POST', { title: 'one' });
  expect(response.status).toBe(201);
  expect(response.json()).toMatchObject({
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
  });
});

test('a HEAD has the length of the GET and no body', async () => {
  const [head, get] = [await call('/videos', 'HEAD'), await call('/videos')];
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect(head.header('content-length')).toBe(String(get.body.length));
});

test('an environment does not see the videos of another', async () => {
  const { videoId } = await create({ title: 'one' });
  const productionKey = emulator.addKey('production');
  const response = await send(emulator, `/videos/${videoId}`, { key: productionKey, environment: 'production' });
  expect(response.status).toBe(404);
});

describe('the list', () => {
  beforeEach(async () => {
    for (const video of [{ title: 'b', tags: ['x', 'y'] }, { title: 'ab', tags: ['x'] }, { title: 'c' }]) {
      clock += 1000;
      await create(video);
    }
  });

  test.each([
    ['', ['b', 'ab', 'c']],
    ['?title=b', ['b', 'ab']],
    ['?tags[]=x', ['b', 'ab']],
    // All of the tags, not one of them.
    ['?tags[]=x&tags[]=y', ['b']],
    ['?sortBy=title', ['ab', 'b', 'c']],
    ['?sortBy=createdAt&sortOrder=desc', ['c', 'ab', 'b']],
    ['?sortBy=title&pageSize=1&currentPage=2', ['b']],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });
});
