import { createServer } from 'node:http';
import { connect } from 'node:net';

/**
 * A proxy that leads every tunnel to the emulator (RFC 9110 section 9.3.6), for programs that can be told of a proxy; where
 * `hosts` are given, those to them alone, and every other one nowhere.
 */
export function createTunnel(
  emulatorPort: number,
  hosts: readonly string[] | null = null,
): {
  readonly port: Promise<number>;
  close(): void;
} {
  const server = createServer().on('connect', ({ url = '' }, socket) => {
    if (hosts !== null && !hosts.includes(url.replace(/:\d+$/, ''))) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const emulator = connect(emulatorPort, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    emulator.pipe(socket).pipe(emulator);
    for (const end of [emulator, socket])
      end.on('error', () => [emulator, socket].forEach((other) => void other.destroy()));
  });
  const port = new Promise<number>((resolvePort) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolvePort(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
