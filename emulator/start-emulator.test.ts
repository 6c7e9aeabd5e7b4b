import { createHash, X509Certificate } from 'node:crypto';
import { connect, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Emulator } from './emulator.ts';
import { startEmulator } from './start-emulator.ts';
import { send } from './test-client.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({
    extraHosts: ['foreign.example'],
    sites: {
      'shop.example': (_request, response, { body }) => {
        response.setHeader('Content-Type', 'text/plain');
        response.write('echo ');
        response.end(body);
      },
    },
  });
});
afterAll(() => emulator.close());

const connected = (servername: string) =>
  new Promise<TLSSocket>((resolve, reject) => {
    const options = { host: '127.0.0.1', port: emulator.port, servername, ca: emulator.certificate };
    const socket = connect({ ...options, ALPNProtocols: ['h2', 'http/1.1'] }, () => resolve(socket));
    socket.once('error', reject);
  });

test.each(['ws.api.video', 'sandbox.api.video', 'admin.api.video', 'shop.example', 'foreign.example'])(
  'the certificate is good for %s, and only HTTP/1.1 is spoken',
  async (host) => {
    const socket = await connected(host);
    expect([socket.authorized, socket.alpnProtocol]).toEqual([true, 'http/1.1']);
    socket.destroy();
    expect(emulator.hosts).toContain(host);
  },
);

test('the fingerprint is that of the public key served', async () => {
  const socket = await connected('ws.api.video');
  const served = new X509Certificate(socket.getPeerCertificate().raw);
  socket.destroy();
  const publicKey = served.publicKey.export({ type: 'spki', format: 'der' });
  expect(emulator.spkiFingerprint).toBe(createHash('sha256').update(publicKey).digest('base64'));
});

test('Chromium is sent here with every host, and nowhere with others but this machine', () => {
  expect(emulator.chromiumArguments()).toEqual([
    `--host-resolver-rules=${[
      ...emulator.hosts.map((host) => `MAP ${host} 127.0.0.1:${emulator.port}`),
      'EXCLUDE localhost',
      'MAP * ~NOTFOUND',
    ].join(', ')}`,
    `--ignore-certificate-errors-spki-list=${emulator.spkiFingerprint}`,
  ]);
});

test('environments are told apart by Host, whatever its case and port', async () => {
  const key = emulator.addKey('production');
  const statusAt = async (host: string) => (await send(emulator, '/videos', { host, key })).status;
  expect(await statusAt('ws.api.video')).toBe(200);
  expect(await statusAt('WS.api.Video:8443')).toBe(200);
  expect(await statusAt('sandbox.api.video')).toBe(401);
});

test('a host that leads here but is not served gets 421 and a sentence', async () => {
  const response = await send(emulator, '/videos', { host: 'foreign.example' });
  expect(response.status).toBe(421);
  expect(response.body.toString()).toBe('The emulator does not answer for the host "foreign.example".\n');
});

test('a site answers for its host, past all API logic', async () => {
  const response = await send(emulator, '/any?emulate=hang', { host: 'shop.example', method: 'PUT', body: 'this' });
  expect([response.status, response.body.toString()]).toEqual([200, 'echo this']);
});

test('a key is of no use before it is added or after it is deleted', async () => {
  const key = emulator.addKey('sandbox', 'a-short-documentation-key');
  expect((await send(emulator, '/videos', { key })).status).toBe(200);
  emulator.deleteKey(key);
  expect((await send(emulator, '/videos', { key })).status).toBe(401);
  expect(() => emulator.deleteKey(key)).toThrow('the emulator does not have it');
  expect(() => emulator.suspendKey(key)).toThrow('the emulator does not have it');
});

test('closing ends what is under way', async () => {
  const other = await startEmulator();
  const pending = send(other, '/videos?emulate=hang');
  const refused = expect(pending).rejects.toThrow('socket hang up');
  await other.waitForRequest(({ path }) => path.includes('hang'));
  await other.close();
  await refused;
});
