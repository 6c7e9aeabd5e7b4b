import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { hostName } from './hosts.ts';

/** One message (RFC 6455); text is kept as UTF-8. */
export interface SocketMessage {
  readonly from: 'client' | 'server';
  readonly type: 'text' | 'binary';
  readonly data: Buffer;
}

/** A WebSocket that was opened to a site. */
export interface RecordedSocket {
  /** Host name, lower case, without port. */
  readonly host: string;
  /** The request target as it stood in the request line. */
  readonly path: string;
  /** Both directions, in order. */
  readonly messages: readonly SocketMessage[];
  readonly isOpen: boolean;
  /** Sends a message to the client: text for a string, binary for bytes. */
  send(data: string | Buffer): void;
}

/** Accepts every WebSocket to one of `hosts` and keeps what passes; on the path `/echo` each message comes back. */
export class WebSockets {
  readonly records: RecordedSocket[] = [];
  readonly #hosts: readonly string[];
  readonly #server = new WebSocketServer({ noServer: true });

  constructor(hosts: readonly string[]) {
    this.#hosts = hosts;
  }

  /** Answers an upgrade request; 404 at a host without WebSockets. */
  accept(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    const host = hostName(request.headers.host);
    if (!this.#hosts.includes(host)) connection.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
    else
      this.#server.handleUpgrade(request, connection, head, (socket) => this.#record(socket, host, request.url ?? ''));
  }

  /** Ends every open connection at once. */
  terminate(): void {
    for (const socket of this.#server.clients) socket.terminate();
  }

  #record(socket: WebSocket, host: string, path: string): void {
    const messages: SocketMessage[] = [];
    const send = (data: string | Buffer) => {
      messages.push({ from: 'server', type: typeof data === 'string' ? 'text' : 'binary', data: Buffer.from(data) });
      socket.send(data);
    };
    this.records.push({
      ...{ host, path, messages, send },
      get isOpen() {
        return socket.readyState === socket.OPEN;
      },
    });
    socket.on('message', (data, isBinary) => {
      const bytes = toBuffer(data);
      messages.push({ from: 'client', type: isBinary ? 'binary' : 'text', data: bytes });
      if (path.split('?')[0] === '/echo') send(isBinary ? bytes : bytes.toString());
    });
  }
}

function toBuffer(data: Buffer | ArrayBuffer | Buffer[]): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}
