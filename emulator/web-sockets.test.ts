import { once } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Emulator } from './emulator.ts';
import { startEmulator } from './start-emulator.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ sites: { 'socket.example': (_request, response) => void response.end() } });
});
afterAll(() => emulator.close());

const connect = (host: string, path: string) =>
  new WebSocket(`wss://127.0.0.1:${emulator.port}${path}`, {
    ...{ headers: { Host: host }, servername: host, ca: emulator.certificate },
  });

async function opened(path: string) {
  const socket = connect('socket.example', path);
  await once(socket, 'open');
  const record = emulator.sockets.at(-1);
  if (record === undefined) throw new Error('The socket was not recorded.');
  return { socket, record };
}

test('text and binary come back from /echo, and both ways are recorded', async () => {
  const { socket, record } = await opened('/echo?room=1');
  const received: [string, boolean][] = [];
  socket.on('message', (data: Buffer, isBinary) => received.push([data.toString(), isBinary]));
  socket.send('héllo');
  socket.send(Buffer.from('bytes'));
  await vi.waitFor(() => expect(received).toHaveLength(2));
  expect(received).toEqual([
    ['héllo', false],
    ['bytes', true],
  ]);
  expect(record).toMatchObject({ host: 'socket.example', path: '/echo?room=1', isOpen: true });
  const seen = record.messages.map(({ from, type, data }) => [from, type, data.toString()]).toSorted();
  expect(seen).toEqual([
    ['client', 'binary', 'bytes'],
    ['client', 'text', 'héllo'],
    ['server', 'binary', 'bytes'],
    ['server', 'text', 'héllo'],
  ]);
  socket.close();
  await vi.waitFor(() => expect(record.isOpen).toBe(false));
});

test('a test can send into an open socket, and any other path stays silent', async () => {
  const { socket, record } = await opened('/feed');
  const received: string[] = [];
  socket.on('message', (data: Buffer) => received.push(data.toString()));
  socket.send('to nobody');
  await vi.waitFor(() => expect(record.messages).toHaveLength(1));
  record.send('pushed');
  await vi.waitFor(() => expect(received).toEqual(['pushed']));
  socket.terminate();
});

test('an API host has no WebSockets', async () => {
  const socket = connect('ws.api.video', '/echo');
  const [error] = await once(socket, 'error');
  expect(String(error)).toContain('404');
});

test('closing ends an open socket', async () => {
  const other = await startEmulator({ sites: { 'socket.example': (_request, response) => void response.end() } });
  const socket = new WebSocket(`wss://127.0.0.1:${other.port}/echo`, {
    ...{ headers: { Host: 'socket.example' }, servername: 'socket.example', ca: other.certificate },
  });
  await once(socket, 'open');
  const closed = once(socket, 'close');
  await other.close();
  await closed;
});
