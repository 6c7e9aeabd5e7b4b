import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Emulator } from './emulator.ts';
import type { RawHeader } from './raw-header.ts';
import { startEmulator } from './start-emulator.ts';
import { send } from './test-client.ts';

let clock = Date.now();
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({
    now: () => clock,
    sites: {
      'shop.example': (_request, response) => {
        response.writeHead(200, { 'X-Site': 'yes' });
        response.write('6f6e65', 'hex');
        response.end(' two');
      },
    },
  });
});
afterAll(() => emulator.close());

const answered = (path: string) =>
  emulator.waitForRequest((record) => record.path === path && record.response !== null);

test('a request is recorded as received: target, header order and case, duplicates, body', async () => {
  clock += 1000;
  const headers: RawHeader[] = [
    ['X-One', 'first'],
    ['authorization', 'Basic  two spaces'],
    ['x-ONE', 'second'],
    ['AUTHORIZATION', 'Bearer x'],
    ['Cookie', 'a=1'],
    ['cookie', 'b=2'],
  ];
  const body = Buffer.from([0, 255, 13, 10]);
  await send(emulator, '/videos?a=%41&b=//../c#f', { method: 'POST', headers, body });
  const record = await emulator.waitForRequest(({ path }) => path.startsWith('/videos?a='));
  expect(record).toMatchObject({ host: 'sandbox.api.video', method: 'POST', path: '/videos?a=%41&b=//../c#f' });
  expect(record.rawHeaders).toEqual([
    ['Host', 'sandbox.api.video'],
    ...headers,
    ['Content-Length', '4'],
    ['Connection', 'close'],
  ]);
  expect(record.body).toEqual(body);
  expect([record.receivedAt, record.aborted]).toEqual([clock, false]);
});

test('a preflight, a request without Host and one to an unknown host are recorded too', async () => {
  await send(emulator, '/preflight', { method: 'OPTIONS', headers: [['Access-Control-Request-Method', 'GET']] });
  await new Promise((resolve) => {
    const socket = connect({ port: emulator.port, host: '127.0.0.1', rejectUnauthorized: false });
    socket.end('GET /hostless HTTP/1.1\r\nConnection: close\r\n\r\n');
    socket.resume().once('close', resolve);
  });
  expect(await answered('/preflight')).toMatchObject({ method: 'OPTIONS', response: { status: 204 } });
  expect(await answered('/hostless')).toMatchObject({
    host: '',
    rawHeaders: [['Connection', 'close']],
    response: { status: 421 },
  });
});

test.each([
  ['/videos?emulate=duplicate-headers', 'sandbox.api.video'],
  ['/videos?emulate=gzip', 'sandbox.api.video'],
  ['/videos?emulate=slow', 'sandbox.api.video'],
  ['/videos?emulate=cut-off', 'sandbox.api.video'],
  ['/page', 'shop.example'],
])('the answer to %s on %s is recorded as sent', async (path, host) => {
  const received = await send(emulator, path, { host });
  const { response, aborted } = await answered(path);
  expect(response).toEqual({ status: received.status, rawHeaders: received.headers, body: received.body });
  expect(aborted).toBe(false);
});

test('no body is recorded where none is sent', async () => {
  await send(emulator, '/page?head', { host: 'shop.example', method: 'HEAD' });
  expect((await answered('/page?head')).response?.body).toHaveLength(0);
});

test('a client that leaves before the answer is recorded as such', async () => {
  const leaving = new AbortController();
  const pending = send(emulator, '/videos?emulate=hang', { signal: leaving.signal });
  const left = expect(pending).rejects.toThrow('aborted');
  const record = await emulator.waitForRequest(({ path }) => path === '/videos?emulate=hang');
  expect([record.aborted, record.response]).toEqual([false, null]);
  leaving.abort();
  await left;
  await emulator.waitForRequest(({ path, aborted }) => path === '/videos?emulate=hang' && aborted);
  expect([record.aborted, record.response]).toEqual([true, null]);
});

test('a client that leaves amid its own body is recorded with what came', async () => {
  const socket = connect({ port: emulator.port, host: '127.0.0.1', rejectUnauthorized: false });
  socket.write('POST /half HTTP/1.1\r\nHost: ws.api.video\r\nContent-Length: 9\r\n\r\nhalf', () => socket.end());
  const record = await emulator.waitForRequest(({ path }) => path === '/half');
  expect([record.aborted, record.body.toString(), record.response]).toEqual([true, 'half', null]);
});

test('indexes count in order', () => {
  expect(emulator.records.map(({ index }) => index)).toEqual([...emulator.records.keys()]);
});

test('waiting in vain ends with a list of what came', async () => {
  await expect(emulator.waitForRequest(() => false, 10)).rejects.toThrow(
    /^No such request came within 10 ms\. These came: POST sandbox\.api\.video\/videos/,
  );
});

test('waiting ends with a request that comes later', async () => {
  const waiting = emulator.waitForRequest(({ path }) => path === '/later');
  await send(emulator, '/later');
  expect((await waiting).path).toBe('/later');
});
