import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSendId, unmarkUrl } from '@/utils/capture/send-id.ts';
import type { WireEvent } from '@/utils/capture/wire-event.ts';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import type { HeaderField } from '@/utils/http/headers.ts';
import { onMessage, sendMessage } from '@/utils/messaging/protocol.ts';
import { addKey, listKeys } from '@/utils/vault/keys.ts';
import { type LocalServer, startLocalServer } from './local-server.fixture.ts';
import { createSender } from './sender.ts';
import { makeRequest } from './sending.fixture.ts';
import type { Sending } from './sending.ts';

let permitted = true;
onMessage('observeOrigin', () => ({ permitted }));

const published: Sending[] = [];
const { signal } = new AbortController();
const files = new Map<string, File>();
const ended: Sending[] = [];
const sender = createSender(
  {
    onSending: (sending) => published.push(sending),
    onEnd: (sending) => ended.push(sending),
    onTokens: () => {},
  },
  files,
  signal,
);
const last = () => published.at(-1);

let server: LocalServer;
const received: { url: string | undefined; authorization: string | undefined }[] = [];

/** The Content-Range and body of each piece of a file. */
const pieces: { range: string | undefined; body: string }[] = [];

/** Which pieces, counted from 1 as they come, the connection is cut under. */
const cuts = new Map([
  ['/upload?cut', [2]],
  ['/upload?dead', [2, 3, 4, 5]],
]);

async function receivePiece(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const range = request.headers['content-range'];
  pieces.push({ range, body: (await buffer(request)).toString('latin1') });
  if (cuts.get(request.url ?? '')?.includes(pieces.length) === true) {
    request.socket.destroy();
    return;
  }
  const status =
    pieces.length === 2
      ? new Map([
          ['/upload?refuse', 400],
          ['/upload?limit', 429],
        ]).get(request.url ?? '')
      : 201;
  response.writeHead(status ?? 201, { 'X-RateLimit-Retry-After': '0' }).end('{"videoId":"vi1"}');
}

beforeAll(async () => {
  server = await startLocalServer((request, response) => {
    if (request.url?.startsWith('/upload')) {
      void receivePiece(request, response);
      return;
    }
    received.push({ url: request.url, authorization: request.headers.authorization });
    if (request.url === '/half') {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('half');
    } else response.end('{}');
  });
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', browserFetch);

  /** Stands in for the browser: every host is the local server, and the request is reported on its way. */
  async function browserFetch(markedUrl: string, options: RequestInit): Promise<Response> {
    const common = { requestId: crypto.randomUUID(), sendId: readSendId(markedUrl), url: unmarkUrl(markedUrl), at: 0 };
    const report = (event: WireEvent) => sendMessage('wireEvent', event);
    const { pathname, search } = new URL(markedUrl);
    const headers: HeaderField[] = [...new Headers(options.headers)];
    await report({ type: 'sent', ...common, method: options.method ?? '', headers });
    const response = await fetch(`${server.origin}${pathname}${search}`, options).catch(async (error: unknown) => {
      await report({ type: 'failed', ...common, error: 'net::ERR_CONNECTION_RESET' });
      throw error;
    });
    const statusLine = `HTTP/1.1 ${response.status} OK`;
    await report({ type: 'answered', ...common, status: response.status, statusLine, headers: [...response.headers] });
    if (pathname === '/half') options.signal?.addEventListener('abort', () => void report(failed));
    else await report({ type: 'completed', ...common, fromCache: false });
    const failed: WireEvent = { type: 'failed', ...common, error: 'net::ERR_ABORTED' };
    return response;
  }
});

afterAll(() => server.close());

beforeEach(async () => {
  await fakeBrowser.storage.local.clear();
  await fakeBrowser.storage.session.clear();
  permitted = true;
  published.length = 0;
  ended.length = 0;
  received.length = 0;
  pieces.length = 0;
});

test('sends with the chosen key, and publishes the true header and answer', async () => {
  await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Shop', value: 'plainly-fake' });
  const [key] = await listKeys();
  await sender.send(makeRequest({ keyId: key?.id ?? null, path: '/videos?page=2' }));
  const authorization = `Basic ${Buffer.from('plainly-fake:').toString('base64')}`;
  expect(received).toEqual([{ url: '/videos?page=2', authorization }]);
  expect(last()).toMatchObject({
    phase: 'done',
    keyLabel: 'Shop',
    url: 'https://sandbox.api.video/videos?page=2',
    authorization,
    wire: 'observed',
    hops: [{ requestHeaders: [['authorization', authorization]], answer: { status: 200 } }],
    response: { status: 200, body: new TextEncoder().encode('{}') },
    failure: null,
  });
});

test('every state published is one send, from sending to done', async () => {
  await sender.send(makeRequest());
  expect(new Set(published.map(({ id }) => id)).size).toBe(1);
  const phases = published.map(({ phase }) => phase);
  expect(phases.indexOf('done')).toBe(phases.length - 1);
  expect(phases.length).toBeGreaterThan(2);
});

test.each([
  ['an unknown provider', { provider: 'nobody' }, 'There is no provider'],
  ['a bad header', { headers: [['Host', 'shop.example']] as [string, string][] }, 'The browser sets Host itself'],
])('refuses %s and sends nothing', async (_name, rest, sentence) => {
  await sender.send(makeRequest(rest));
  expect(received).toEqual([]);
  expect(last()).toMatchObject({ phase: 'done', hops: [], failure: { title: 'Not sent' } });
  expect(last()?.failure?.sentence).toContain(sentence);
});

test('refuses a production key on its way to the sandbox and sends nothing', async () => {
  const value = randomKey();
  await addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value });
  await sender.send(makeRequest({ method: 'POST', body: JSON.stringify({ apiKey: value }) }));
  expect(received).toEqual([]);
  expect(last()?.failure?.sentence).toContain('contains your key "Live" (production)');
});

test('sends nothing to a host that is not permitted', async () => {
  permitted = false;
  await sender.send(makeRequest({ environment: 'admin' }));
  expect(received).toEqual([]);
  expect(last()).toMatchObject({ phase: 'done', hops: [], failure: { kind: 'permission' } });
});

test('cancelled half-way, it keeps what came', async () => {
  const sending = sender.send(makeRequest({ path: '/half' }));
  await vi.waitFor(() => expect(last()?.received).toBe(4));
  sender.cancel();
  await sending;
  expect(last()).toMatchObject({
    phase: 'done',
    received: 4,
    response: { status: 200, body: new TextEncoder().encode('half') },
    failure: { kind: 'cancelled' },
  });
});

test('out of time, it says after how long', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 1, data: { timeoutSeconds: 1 } } });
  await sender.send(makeRequest({ path: '/half' }));
  expect(last()?.failure).toMatchObject({ kind: 'timed-out', sentence: expect.stringContaining('within 1.00 s') });
});

test('a second send takes the place of the first, of which nothing more is published', async () => {
  const first = sender.send(makeRequest({ path: '/half' }));
  await vi.waitFor(() => expect(last()?.received).toBe(4));
  const firstId = last()?.id;
  await Promise.all([first, sender.send(makeRequest({ path: '/second' }))]);
  expect(ended.map(({ url, failure }) => [new URL(url).pathname, failure?.kind]).sort()).toEqual([
    ['/half', 'cancelled'],
    ['/second', undefined],
  ]);
  const ids = published.map(({ id }) => id);
  expect(ids.slice(ids.findIndex((id) => id !== firstId))).not.toContain(firstId);
  expect(last()).toMatchObject({ phase: 'done', url: 'https://sandbox.api.video/second', failure: null });
});

test('sends nothing while the stored keys are of a newer version, and says so', async () => {
  await fakeBrowser.storage.local.set({ keys: { version: 99, data: [] } });
  await sender.send(makeRequest());
  expect(received).toEqual([]);
  expect(last()).toMatchObject({ phase: 'done', failure: { kind: 'refused', title: 'Not sent' } });
  expect(last()?.failure?.sentence).toContain('was written by a newer version of Authlens');
});

const piece = 5 * 1024 * 1024;
const size = 2 * piece + 10;

/** An upload of a file of two pieces and some bytes, which the sender holds. */
function makeUpload(path: string) {
  files.set('f1', new File([new Uint8Array(size)], 'a.mp4'));
  const file = { id: 'f1', name: 'a.mp4', size, type: '' };
  const parts = [{ kind: 'file', name: 'file', file, contentType: '' } as const];
  return makeRequest({ method: 'POST', path, bodyKind: 'multipart', parts, pieceSize: piece });
}

test('a file goes out in pieces, of which the later ones repeat what the first was answered', async () => {
  await sender.send(makeUpload('/upload'));
  expect(pieces.map(({ range }) => range)).toEqual([
    `bytes 0-${piece - 1}/${size}`,
    `bytes ${piece}-${2 * piece - 1}/${size}`,
    `bytes ${2 * piece}-${size - 1}/${size}`,
  ]);
  expect(pieces.map(({ body }) => body.split('\0').length - 1)).toEqual([piece, piece, 10]);
  expect(pieces.map(({ body }) => body.includes('name="videoId"\r\n\r\nvi1'))).toEqual([false, true, true]);
  expect(last()).toMatchObject({
    phase: 'done',
    failure: null,
    response: { status: 201 },
    upload: { total: size, sent: 2 * piece, pieces: 3, piece: 3 },
  });
  expect(last()?.hops).toHaveLength(3);
  expect(new Set(published.map(({ id }) => id)).size).toBe(1);
});

test('a piece that is refused is the last', async () => {
  await sender.send(makeUpload('/upload?refuse'));
  expect(pieces).toHaveLength(2);
  expect(last()).toMatchObject({ phase: 'done', response: { status: 400 }, upload: { sent: piece, piece: 2 } });
});

test('a piece that came too early is sent again', async () => {
  await sender.send(makeUpload('/upload?limit'));
  expect(pieces.map(({ range }) => range?.split('-')[0])).toEqual(
    [0, piece, piece, 2 * piece].map((at) => `bytes ${at}`),
  );
  expect(published.some(({ upload }) => upload !== null && upload.waitsUntil !== null)).toBe(true);
  expect(last()).toMatchObject({ phase: 'done', response: { status: 201 }, upload: { waitsUntil: null } });
});

test('a piece that the network did not carry is sent again, and that is said', async () => {
  await sender.send(makeUpload('/upload?cut'));
  expect(pieces.map(({ range }) => range?.split('-')[0])).toEqual(
    [0, piece, piece, 2 * piece].map((at) => `bytes ${at}`),
  );
  expect(published.some(({ upload }) => upload?.attempt === 2 && upload.waitsUntil !== null)).toBe(true);
  expect(last()).toMatchObject({ response: { status: 201 }, failure: null, upload: { attempt: 1, resumable: false } });
});

test('an upload that the network ends is resumed with the piece that was not taken', async () => {
  await sender.send(makeUpload('/upload?dead'));
  expect(pieces).toHaveLength(1 + 4);
  const ended = last();
  expect(ended).toMatchObject({ failure: { kind: 'cut-off' }, upload: { sent: piece, piece: 2, resumable: true } });
  await sender.resume();
  expect(pieces.slice(5).map(({ range }) => range?.split('-')[0])).toEqual([`bytes ${piece}`, `bytes ${2 * piece}`]);
  expect(pieces.slice(5).every(({ body }) => body.includes('name="videoId"\r\n\r\nvi1'))).toBe(true);
  expect(last()).toMatchObject({ response: { status: 201 }, failure: null, upload: { resumable: false } });
  expect(last()?.id).not.toBe(ended?.id);
  await sender.resume();
  expect(pieces).toHaveLength(7);
  // It waits longer before each attempt.
}, 20_000);

test('a file that is not held is asked for again, and nothing is sent', async () => {
  const request = makeUpload('/upload');
  files.clear();
  await sender.send(request);
  expect(pieces).toEqual([]);
  expect(last()?.failure?.sentence).toBe('“a.mp4” is not at hand any more. Choose it again under Body.');
});
