import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Emulator } from './emulator.ts';
import { startEmulator } from './start-emulator.ts';
import { defaultSwitches } from './switches.ts';
import { send } from './test-client.ts';

let emulator: Emulator;
let productionKey: string;

beforeAll(async () => {
  emulator = await startEmulator();
  productionKey = emulator.addKey('production');
});
afterEach(() => Object.assign(emulator.switches, defaultSwitches));
afterAll(() => emulator.close());

test.each([
  ['none', null],
  ['basic', 'Basic realm="api.video"'],
  ['bearer', 'Bearer'],
] as const)('wwwAuthenticate %s, by query and for the run', async (value, challenge) => {
  const byQuery = await send(emulator, `/videos?emulate-wwwAuthenticate=${value}`);
  emulator.switches.wwwAuthenticate = value;
  const forTheRun = await send(emulator, '/videos');
  expect([byQuery, forTheRun].map((response) => response.header('www-authenticate'))).toEqual([challenge, challenge]);
});

test('a challenge is on a 401 only', async () => {
  emulator.switches.wwwAuthenticate = 'basic';
  const response = await send(emulator, '/auth/api-key', { method: 'POST', json: { apiKey: 'unknown' } });
  expect([response.status, response.header('www-authenticate')]).toEqual([400, null]);
});

test('contentType', async () => {
  const response = await send(emulator, '/videos?emulate-contentType=application/problem%2Bjson');
  expect(response.header('content-type')).toBe('application/problem+json');
});

test('wrongEnvironment', async () => {
  emulator.switches.wrongEnvironment = 'authorization-suspended-account';
  const response = await send(emulator, '/videos', { key: productionKey });
  expect(response.status).toBe(403);
});

test('emulation for the run, and the query before it', async () => {
  emulator.switches.emulation = 'html-401';
  expect((await send(emulator, '/videos')).header('content-type')).toBe('text/html');
  expect((await send(emulator, '/videos?emulate=binary')).header('content-type')).toBe('application/octet-stream');
});

test.each([
  ['emulate=nothing', 'There is no emulation "nothing"; there are html-401'],
  ['emulate-wwwAuthenticate=digest', 'The switch wwwAuthenticate has no value "digest".'],
  ['emulate-wrongEnvironment=toString', 'The switch wrongEnvironment has no value "toString".'],
])('%s gets a sentence', async (query, sentence) => {
  const response = await send(emulator, `/videos?${query}`);
  expect(response.status).toBe(400);
  expect(response.body.toString()).toContain(sentence);
});
