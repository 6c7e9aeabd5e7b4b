import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Emulator } from '../emulator.ts';
import { startEmulator } from '../start-emulator.ts';
import { send } from '../test-client.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const preflight = (path: string) =>
  send(emulator, path, {
    method: 'OPTIONS',
    headers: [
      ['Origin', 'https://shop.example'],
      ['Access-Control-Request-Method', 'PATCH'],
      ['Access-Control-Request-Headers', 'authorization,x-anything'],
    ],
  });

test('a preflight is allowed without credentials, with what it asks for', async () => {
  const response = await preflight('/videos');
  expect(response.status).toBe(204);
  expect(response.header('access-control-allow-origin')).toBe('*');
  expect(response.header('access-control-allow-methods')).toContain('PATCH');
  const allowed = response.header('access-control-allow-headers')?.toLowerCase().split(/, ?/);
  expect(allowed).toEqual(expect.arrayContaining(['authorization', 'content-type', 'av-origin-client', 'x-anything']));
});

test('a preflight is answered as such even where an emulation is asked for', async () => {
  expect((await preflight('/videos?emulate=html-401')).status).toBe(204);
});

test('a refused preflight gets 401 and no permission', async () => {
  const response = await preflight('/videos?emulate-preflight=refuse');
  expect(response.status).toBe(401);
  expect(response.header('access-control-allow-origin')).toBeNull();
});

test('OPTIONS without a method asked for is no preflight', async () => {
  expect((await send(emulator, '/videos', { method: 'OPTIONS' })).status).toBe(401);
});

test.each(['/videos', '/nothing', '/videos?emulate=html-401'])('page code may read the answer of %s', async (path) => {
  const response = await send(emulator, path);
  expect(response.header('access-control-allow-origin')).toBe('*');
  expect(response.header('access-control-expose-headers')).toContain('X-RateLimit-Remaining');
});
