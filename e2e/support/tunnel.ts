import { createServer } from 'node:http';
import { connect } from 'node:net';

/** A proxy that leads every tunnel to the emulator (RFC 9110 section 9.3.6), for programs that can be told of a proxy. */
export function createTunnel(emulatorPort: number): { readonly port: Promise<number>; close(): void } {
  const server = createServer().on('connect', (_request, socket) => {
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
