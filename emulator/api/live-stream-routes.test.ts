import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Emulator } from '../emulator.ts';
import { startEmulator } from '../start-emulator.ts';
import { send } from '../test-client.ts';

let emulator: Emulator;
let key: string;

beforeAll(async () => {
  emulator = await startEmulator();
  key = emulator.addKey('sandbox');
});
afterAll(() => emulator.close());

const call = (path: string, method = 'GET', json?: unknown) => send(emulator, path, { key, method, json });

test('a live stream is created, found by name and stream key, changed and deleted', async () => {
  const created = await call('/live-streams', 'POST', { name: 'From New York' });
  expect(created.status).toBe(200);
  const shape = v.looseObject({
    liveStreamId: v.pipe(v.string(), v.regex(/^li\w{22}$/)),
    streamKey: v.pipe(v.string(), v.uuid()),
  });
  const stream = v.parse(shape, created.json());
  const path = `/live-streams/${stream.liveStreamId}`;

  for (const query of ['name=New', `streamKey=${stream.streamKey}`])
    expect((await call(`/live-streams?${query}`)).json()).toMatchObject({ data: [stream] });
  expect((await call('/live-streams?name=Paris')).json()).toMatchObject({ data: [] });

  expect((await call(path, 'PATCH', { name: 'From Paris' })).json()).toMatchObject({
    name: 'From Paris',
    public: true,
  });
  expect((await call(path)).json()).toMatchObject({ name: 'From Paris', streamKey: stream.streamKey });
  expect((await call(path, 'DELETE')).status).toBe(204);
  expect((await call(path)).status).toBe(404);
});
