import type { IncomingMessage, RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type LocalServer, startLocalServer } from './local-server.fixture.ts';
import { type Transmission, transmit } from './transmit.ts';

let server: LocalServer;

afterEach(() => server.close());

/** A local server that answers with `listener`; resolves to its origin. */
async function serve(listener: RequestListener): Promise<string> {
  server = await startLocalServer(listener);
  return server.origin;
}

function makeTransmission(origin: string, rest: Partial<Transmission> = {}): Transmission {
  return {
    sendId: 'send-1',
    url: `${origin}/videos?a=1`,
    method: 'GET',
    headers: [],
    body: '',
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...rest,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request) body += piece;
  return body;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('a whole answer, with its progress from the headers on', async () => {
  const origin = await serve((_, response) => response.end('{"data":[]}'));
  const progress: number[] = [];
  const transmitted = await transmit(makeTransmission(origin, { onProgress: (received) => progress.push(received) }));
  expect(transmitted.end).toBe('complete');
  expect(transmitted.response?.status).toBe(200);
  expect(text(transmitted.body)).toBe('{"data":[]}');
  expect(progress).toEqual([0, 11]);
});

test('an answer without a body is whole too', async () => {
  const origin = await serve((_, response) => response.writeHead(204).end());
  expect(await transmit(makeTransmission(origin))).toMatchObject({ end: 'complete', body: new Uint8Array() });
});

test('a 401 is an answer like any other', async () => {
  const origin = await serve((_, response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end('no'));
  const { response, body, end } = await transmit(makeTransmission(origin));
  expect({ end, status: response?.status, body: text(body) }).toEqual({ end: 'complete', status: 401, body: 'no' });
});

test('sends method, headers and body as they are given, and the mark stays here', async () => {
  const seen = Promise.withResolvers<{ request: IncomingMessage; body: string }>();
  const origin = await serve(async (request, response) => {
    seen.resolve({ request, body: await bodyOf(request) });
    response.end();
  });
  const headers = [
    ['Authorization', 'Basic YTo='],
    ['X-Twice', '1'],
    ['X-Twice', '2'],
  ] as const;
  await transmit(makeTransmission(origin, { method: 'POST', headers, body: '{"title":"é\u{1f3ac}"}' }));
  const { request, body } = await seen.promise;
  expect(request.method).toBe('POST');
  expect(request.url).toBe('/videos?a=1');
  expect(request.headers).toMatchObject({ authorization: 'Basic YTo=', 'x-twice': '1, 2' });
  expect(request.headers['content-type']).toBeUndefined(); // fetch adds none for bytes
  expect(body).toBe('{"title":"é\u{1f3ac}"}');
});

test('sends the bytes of a Blob, and its type stays here', async () => {
  const seen = Promise.withResolvers<{ request: IncomingMessage; body: string }>();
  const origin = await serve(async (request, response) => {
    seen.resolve({ request, body: await bodyOf(request) });
    response.end();
  });
  const headers = [['Content-Type', 'video/mp4']] as const;
  const body = new Blob(['a', new Uint8Array([98])], { type: 'text/plain' });
  await transmit(makeTransmission(origin, { method: 'POST', headers, body }));
  const { request, body: received } = await seen.promise;
  expect([received, request.headers['content-type']]).toEqual(['ab', 'video/mp4']);
});

test('keeps the bytes of an answer that is cut half-way', async () => {
  const origin = await serve((_, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('{"half":', () => response.destroy());
  });
  const { response, body, end } = await transmit(makeTransmission(origin));
  expect({ end, status: response?.status, body: text(body) }).toEqual({ end: 'failed', status: 200, body: '{"half":' });
});

test('a connection that ends without an answer has failed', async () => {
  const origin = await serve((request) => request.socket.destroy());
  expect(await transmit(makeTransmission(origin))).toEqual({ response: null, body: new Uint8Array(), end: 'failed' });
});

test('a redirect is followed', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/v2') response.end('moved');
    else response.writeHead(302, { Location: '/v2' }).end();
  });
  const { body, response } = await transmit(makeTransmission(origin));
  expect({ body: text(body), path: new URL(response?.url ?? 'http://nowhere.example').pathname }).toEqual({
    body: 'moved',
    path: '/v2',
  });
});

test('aborted before an answer, it has failed', async () => {
  const controller = new AbortController();
  const origin = await serve(() => controller.abort());
  const transmitted = await transmit(makeTransmission(origin, { signal: controller.signal }));
  expect(transmitted).toEqual({ response: null, body: new Uint8Array(), end: 'failed' });
});

test('aborted half-way, it keeps the bytes that came', async () => {
  const controller = new AbortController();
  const origin = await serve((_, response) => {
    response.writeHead(200);
    response.write('half');
  });
  const onProgress: Transmission['onProgress'] = (received) => received > 0 && controller.abort();
  const { response, body, end } = await transmit(makeTransmission(origin, { signal: controller.signal, onProgress }));
  expect({ end, status: response?.status, body: text(body) }).toEqual({ end: 'failed', status: 200, body: 'half' });
});

test('aborted with a reason of its own, as a timeout has, it has failed', async () => {
  const controller = new AbortController();
  const origin = await serve(() => controller.abort(new Error('Time is up.')));
  const transmitted = await transmit(makeTransmission(origin, { signal: controller.signal }));
  expect(transmitted.end).toBe('failed');
});

test('an error of our own is not called a failure of the network', async () => {
  const origin = await serve((_, response) => response.end('{}'));
  const onProgress = () => {
    throw new RangeError('A bug.');
  };
  await expect(transmit(makeTransmission(origin, { onProgress }))).rejects.toThrow('A bug.');
});
