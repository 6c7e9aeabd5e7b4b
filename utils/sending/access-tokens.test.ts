import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createAccessTokens, type ExchangedKey, type HeldToken } from './access-tokens.ts';
import { type LocalServer, startLocalServer } from './local-server.fixture.ts';

const value = 'plainly0fake0key0for0tests0plainly0fake0key';
const key: ExchangedKey = {
  ...{ id: 'shop', label: 'Shop', provider: 'apivideo', value },
  base: 'https://sandbox.api.video',
};
const { signal } = new AbortController();
const hour = 3_600_000;

let server: LocalServer;
let answer: { status: number; body: string };
let held: readonly HeldToken[] = [];
const create = () =>
  createAccessTokens((changed) => {
    held = changed;
  });
const asked: { path: string | undefined; body: unknown }[] = [];

beforeAll(async () => {
  server = await startLocalServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      asked.push({ path: request.url, body: JSON.parse(body) });
      response.writeHead(answer.status).end(answer.body);
    });
  });
  const { fetch } = globalThis;
  // Every host is the local server.
  vi.stubGlobal('fetch', (url: string, options: RequestInit) => fetch(server.origin + new URL(url).pathname, options));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.close();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  asked.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

function give(accessToken: string, refreshToken: string | null = 'refresh-1'): void {
  const members = { access_token: accessToken, refresh_token: refreshToken, expires_in: 3600 };
  answer = { status: 200, body: JSON.stringify(members) };
}
const refuse = (status: number, title: string) => {
  answer = { status, body: JSON.stringify({ title, status }) };
};
const exchange = { path: '/auth/api-key', body: { apiKey: value } };
const refresh = { path: '/auth/refresh', body: { refreshToken: 'refresh-1' } };

test('a key is exchanged once, and its token used until a tenth of its time is left', async () => {
  const tokens = create();
  give('first');
  expect(await tokens.tokenFor(key, signal)).toEqual({ ok: true, accessToken: 'first' });
  vi.advanceTimersByTime(0.9 * hour - 1);
  expect(await tokens.tokenFor(key, signal)).toEqual({ ok: true, accessToken: 'first' });
  expect(asked).toEqual([exchange]);
  give('second');
  vi.advanceTimersByTime(1);
  expect(await tokens.tokenFor(key, signal)).toEqual({ ok: true, accessToken: 'second' });
  expect(asked).toEqual([exchange, refresh]);
});

test('after a refusal a new one is made', async () => {
  const tokens = create();
  tokens.refused('shop');
  give('first');
  await tokens.tokenFor(key, signal);
  tokens.refused('shop');
  give('second');
  expect(await tokens.tokenFor(key, signal)).toEqual({ ok: true, accessToken: 'second' });
  expect(asked).toEqual([exchange, refresh]);
});

test('each host that a key goes to makes a token of its own', async () => {
  const tokens = create();
  give('first');
  await tokens.tokenFor(key, signal);
  give('second');
  const base = 'https://proxy.example/api';
  expect(await tokens.tokenFor({ ...key, base }, signal)).toEqual({ ok: true, accessToken: 'second' });
  expect(asked).toEqual([exchange, { ...exchange, path: '/api/auth/api-key' }]);
  expect(held).toMatchObject([
    { keyId: 'shop', base: key.base, accessToken: 'first', refreshToken: 'refresh-1' },
    { keyId: 'shop', base, accessToken: 'second' },
  ]);
});

test('the tokens of a key that is at hand no longer are forgotten', async () => {
  const tokens = create();
  give('first');
  await tokens.tokenFor(key, signal);
  tokens.retain(new Set(['shop']));
  expect(held).toHaveLength(1);
  tokens.retain(new Set());
  expect(held).toEqual([]);
});

test('a refresh token that is refused gives way to the key', async () => {
  const tokens = create();
  give('first');
  await tokens.tokenFor(key, signal);
  tokens.refused('shop');
  refuse(401, 'The refresh token is invalid.');
  const result = await tokens.tokenFor(key, signal);
  expect(asked).toEqual([exchange, refresh, exchange]);
  expect(result).toEqual({
    ok: false,
    message:
      '"Shop" could not be exchanged: POST /auth/api-key at sandbox.api.video was answered with 401, “The refresh token is invalid.”. Choose another key, or send it as Basic.',
  });
});

test('without a refresh token the key is exchanged again', async () => {
  const tokens = create();
  give('first', null);
  await tokens.tokenFor(key, signal);
  tokens.refused('shop');
  await tokens.tokenFor(key, signal);
  expect(asked).toEqual([exchange, exchange]);
});

test.each([
  ['{"token":"none"}', 'the answer to POST /auth/api-key at sandbox.api.video holds no access token.'],
  ['<!doctype html>', 'the answer to POST /auth/api-key at sandbox.api.video holds no access token.'],
])('an answer of %j is said to hold none', async (body, sentence) => {
  answer = { status: 200, body };
  expect(await create().tokenFor(key, signal)).toMatchObject({
    ok: false,
    message: expect.stringContaining(sentence),
  });
});

test('no answer is said, and no sentence holds the key', async () => {
  const result = await create().tokenFor(key, AbortSignal.abort());
  expect(result).toMatchObject({ ok: false, message: expect.stringContaining('no answer came to POST /auth/api-key') });
  expect(JSON.stringify(result)).not.toContain(value);
});
