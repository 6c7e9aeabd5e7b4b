import { expect, test } from 'vitest';
import { buildExchange } from '@/utils/detection/exchange.fixture.ts';
import type { HttpExchange, HttpResponse } from '@/utils/http/exchange.ts';
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

const url = 'https://sandbox.api.video/videos';
const fromPage = (requestUrl: string, response: Partial<HttpResponse> | null, pageUrl = 'https://shop.example/') => ({
  ...buildExchange({ request: { url: requestUrl }, response: response ?? {} }),
  pageUrl,
  ...(response === null ? { response: null } : {}),
});

test.each<[string, HttpExchange, string[] | null]>([
  ['http in a page of https', fromPage('http://ws.api.video/videos', null), ['mixed-content certain']],
  ['http in a page of http', fromPage('http://ws.api.video/videos', null, 'http://shop.example/'), null],
  ['ended without an answer', fromPage(url, null), null],
  ['given up by the page', fromPage(url, { status: 0, error: 'net::ERR_ABORTED' }), null],
  ['no DNS', fromPage(url, { status: 0, error: 'net::ERR_NAME_NOT_RESOLVED' }), ['no-answer certain']],
  ['cut off', fromPage(url, { status: 200, error: 'net::ERR_CONTENT_LENGTH_MISMATCH' }), null],
  ['hidden', fromPage(url, { status: 200, error: 'net::ERR_FAILED' }), ['withheld-by-cors certain']],
  ['a preflight that forbids', fromPage(url, { status: 0, error: 'net::ERR_FAILED' }), ['withheld-by-cors likely']],
])('%s', (_name, given, causes) => {
  expect(idsOf(given)).toEqual(causes);
});

test.each([
  ['https://ws.api.video/videos?apiKey=secret#secret', 'https://ws.api.video/videos'],
  ['https://user:secret@ws.api.video/videos', 'https://ws.api.video/videos'],
  [`https://ws.api.video/${keys.shop}/source`, 'https://ws.api.video/…/source'],
])('%s is named as %s', (url, target) => {
  expect(describeTarget(url)).toBe(target);
});
