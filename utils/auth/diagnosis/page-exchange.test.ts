import { expect, test } from 'vitest';
import { buildExchange } from '@/utils/detection/exchange.fixture.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { diagnose } from './diagnose.ts';
import { base64, keys, recognise } from './failed-exchange.fixture.ts';
import { describeTarget, failedPageExchange } from './page-exchange.ts';

const known = { recognise, trials: () => [] };
const problem = JSON.stringify({
  type: 'https://docs.api.video/reference/authentication-invalid-api-key',
  status: 401,
});

function exchange(url: string, status: number, request: Partial<HttpExchange['request']> = {}): HttpExchange {
  return buildExchange({
    request: { url, ...request },
    response: { status, body: { kind: 'text', text: problem } },
  });
}

const idsOf = (given: HttpExchange) => {
  const failed = failedPageExchange(given);
  return failed === null
    ? null
    : diagnose({ ...failed, ...known }).causes.map(({ id, certainty }) => `${id} ${certainty}`);
};

test('a request of the page is diagnosed as one of ours is', () => {
  const headers = [['Authorization', `Basic ${base64(`${keys.live}:`)}`]] as const;
  expect(idsOf(exchange('https://sandbox.api.video/videos', 401, { headers }))).toEqual([
    'other-environment likely',
    'key-deleted possible',
  ]);
  const body = { kind: 'text', text: JSON.stringify({ apiKey: keys.live }) } as const;
  expect(idsOf(exchange('https://sandbox.api.video/auth/api-key', 400, { method: 'POST', body }))).toEqual([
    'status-disagrees certain',
    'other-environment likely',
    'key-deleted possible',
  ]);
});

test.each([
  ['https://sandbox.api.video/videos', 200],
  ['https://sandbox.api.video/videos', 404],
  ['https://other.example/videos', 401],
  ['data:text/plain,a', 401],
])('%s answered with %i is none', (url, status) => {
  expect(failedPageExchange(exchange(url, status))).toBeNull();
});

test('a request that is pending is none', () => {
  const pending = { ...exchange('https://sandbox.api.video/videos', 401), response: null };
  expect(failedPageExchange(pending)).toBeNull();
});

test.each([
  ['https://ws.api.video/videos?apiKey=secret#secret', 'https://ws.api.video/videos'],
  ['https://user:secret@ws.api.video/videos', 'https://ws.api.video/videos'],
  [`https://ws.api.video/${keys.shop}/source`, 'https://ws.api.video/…/source'],
])('%s is named as %s', (url, target) => {
  expect(describeTarget(url)).toBe(target);
});
