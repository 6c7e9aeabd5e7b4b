import { connect } from 'node:net';

/** Firefox's own remote protocol, which alone reaches the panels of extensions: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
export interface Marionette {
  /** Sends commands in this order, with nothing between them, and gives the answer to the last. Rejects with Firefox's own sentence. */
  send(...commands: readonly Command[]): Promise<unknown>;
  /** Resolves when the connection has ended. */
  readonly closed: Promise<void>;
}

type Command = readonly [name: string, parameters?: object];

/** Connects to the Marionette of a Firefox of this machine, and resolves once it has greeted. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const greeted = Promise.withResolvers<void>();
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  let lastId = 0;
  socket.on('data', createReader(receive));
  socket.on('error', (error) => end(error));
  socket.on('close', () => end(new Error('Firefox has closed the connection.')));
  await greeted.promise;
  return { send, closed };

  function receive(message: unknown): void {
    if (!Array.isArray(message)) {
      greeted.resolve();
      return;
    }
    const [, id, error, result]: unknown[] = message;
    const answer = typeof id === 'number' ? waiting.get(id) : undefined;
    if (typeof id === 'number') waiting.delete(id);
    if (error !== null) answer?.reject(new Error(describeError(error)));
    else answer?.resolve(result);
  }

  function end(error: Error): void {
    greeted.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  async function send(...commands: readonly Command[]): Promise<unknown> {
    const answers = commands.map(([name, parameters = {}]) => {
      const id = ++lastId;
      const text = JSON.stringify([0, id, name, parameters]);
      const answer = Promise.withResolvers<unknown>();
      waiting.set(id, answer);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      return answer.promise;
    });
    return (await Promise.all(answers)).at(-1);
  }
}

function describeError(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('error' in error) || !('message' in error)) return String(error);
  return `${String(error.error)}: ${String(error.message)}`;
}

/** Takes a stream of `LENGTH:JSON`, the length in bytes, apart. */
function createReader(receive: (message: unknown) => void): (data: Buffer) => void {
  let buffer = Buffer.alloc(0);
  return (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const start = buffer.indexOf(':') + 1;
      const end = start + Number(buffer.subarray(0, start - 1));
      if (start === 0 || buffer.length < end) return;
      receive(JSON.parse(buffer.subarray(start, end).toString()));
      buffer = buffer.subarray(end);
    }
  };
}
