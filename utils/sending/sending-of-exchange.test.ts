import { expect, test } from 'vitest';
import { buildExchange, randomKey } from '@/utils/detection/exchange.fixture.ts';
import { sendingOfExchange } from './sending-of-exchange.ts';

const key = randomKey();
const basic = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
const exchange = (request: object, response: object = {}) =>
  buildExchange({
    request: { url: 'https://ws.api.video/videos?pageSize=1', ...request },
    response: { status: 200, body: { kind: 'text', text: '{"data":[]}' }, ...response },
  });

test('what a page sent and received, as if the playground had sent it', () => {
  const headers = [
    [':authority', 'ws.api.video'],
    ['authorization', basic],
    ['content-type', 'application/json'],
    ['Accept', '*/*'],
    ['X-Trace', '1'],
    ['user-agent', 'A browser'],
    ['sec-fetch-mode', 'cors'],
    ['cookie', 'a=b'],
    ['referer', 'https://shop.example/'],
  ] as const;
  const body = { kind: 'text', text: '{"title":"a"}' } as const;
  expect(sendingOfExchange(exchange({ method: 'POST', headers, body }), 'one')).toMatchObject({
    id: 'one',
    phase: 'done',
    request: {
      environment: 'production',
      keyId: null,
      scheme: 'Basic',
      method: 'POST',
      path: '/videos?pageSize=1',
      headers: [
        ['content-type', 'application/json'],
        ['X-Trace', '1'],
      ],
      body: '{"title":"a"}',
    },
    url: 'https://ws.api.video/videos?pageSize=1',
    authorization: basic,
    hops: [{ requestHeaders: headers, answer: { status: 200 } }],
    response: { status: 200, body: new TextEncoder().encode('{"data":[]}') },
  });
});

test('an access token goes out as one again', () => {
  const headers = [['Authorization', 'Bearer plainly.fake.token']] as const;
  expect(sendingOfExchange(exchange({ headers }), 'one')?.request.scheme).toBe('Bearer');
});

test.each([
  ['another host', exchange({ url: 'https://shop.example/videos' })],
  ['no answer', exchange({}, { status: 0, error: 'net::ERR_FAILED' })],
  ['a pending request', { ...exchange({}), response: null }],
])('%s is none', (_what, given) => {
  expect(sendingOfExchange(given, 'one')).toBeNull();
});

test('user information and fragment are left out of the URL', () => {
  expect(sendingOfExchange(exchange({ url: `https://${key}:@ws.api.video/videos#a` }), 'one')?.url).toBe(
    'https://ws.api.video/videos',
  );
});
