import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Emulator } from '../emulator.ts';
import { startEmulator } from '../start-emulator.ts';
import { send, type TestResponse } from '../test-client.ts';

const lifetime = 90;
// A whole second, so that the moment of expiry can be hit.
let clock = Math.floor(Date.now() / 1000) * 1000;
let emulator: Emulator;
let key: string;

beforeAll(async () => {
  emulator = await startEmulator({ now: () => clock, accessTokenLifetime: lifetime });
  key = emulator.addKey('sandbox');
});
afterAll(() => emulator.close());

const tokens = v.strictObject({
  token_type: v.literal('Bearer'),
  expires_in: v.literal(lifetime),
  access_token: v.pipe(v.string(), v.regex(/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/)),
  refresh_token: v.pipe(v.string(), v.regex(/^def50200[0-9a-f]{640}$/)),
});

const readTokens = (response: TestResponse) => v.parse(tokens, response.json());
const exchange = async (apiKey: string) =>
  readTokens(await send(emulator, '/auth/api-key', { method: 'POST', json: { apiKey } }));
const refresh = (refreshToken: string) => send(emulator, '/auth/refresh', { method: 'POST', json: { refreshToken } });
const listWith = async (token: string, environment: 'sandbox' | 'production' = 'sandbox') => {
  const response = await send(emulator, '/videos', { environment, headers: [['Authorization', `Bearer ${token}`]] });
  return response.status;
};

test('a key is exchanged for a token that says when it expires and for which project', async () => {
  const { access_token } = await exchange(key);
  const [header = '', claims = ''] = access_token.split('.');
  const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  const issuedAt = Math.floor(clock / 1000);
  expect(decode(header)).toMatchObject({ typ: 'JWT', alg: 'RS256' });
  expect(decode(claims)).toEqual({
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + lifetime,
    projectId: emulator.projectId,
  });
});

test('a token is good until it expires, and can then be refreshed once', async () => {
  const { access_token, refresh_token } = await exchange(key);
  expect(await listWith(access_token)).toBe(200);
  clock += lifetime * 1000 - 1000;
  expect(await listWith(access_token)).toBe(200);
  clock += 1000;
  expect(await listWith(access_token)).toBe(401);
  expect(await listWith(readTokens(await refresh(refresh_token)).access_token)).toBe(200);
  expect((await refresh(refresh_token)).status).toBe(401);
});

test('a token is good in the environment of its key only', async () => {
  const { access_token } = await exchange(key);
  expect(await listWith(access_token, 'production')).toBe(401);
});

test('tokens end with their key', async () => {
  const shortLived = emulator.addKey('sandbox');
  const { access_token, refresh_token } = await exchange(shortLived);
  emulator.suspendKey(shortLived);
  expect(await listWith(access_token)).toBe(403);
  emulator.deleteKey(shortLived);
  expect(await listWith(access_token)).toBe(401);
  expect((await refresh(refresh_token)).status).toBe(401);
});

test('a tampered token is refused', async () => {
  const { access_token } = await exchange(key);
  expect(await listWith(access_token.slice(0, -2))).toBe(401);
});
