import { type IncomingMessage, ServerResponse } from 'node:http';
import type { RawHeader } from './raw-header.ts';

/** A response as it was sent. The body is the content: chunk framing is left out, an encoding such as gzip stays. */
export interface SentResponse {
  readonly status: number;
  readonly rawHeaders: readonly RawHeader[];
  readonly body: Buffer;
}

/** Node's server response, which also keeps what it has sent. */
export class RecordingResponse extends ServerResponse<IncomingMessage> {
  readonly #written: Buffer[] = [];
  #brokenOff = false;

  /** True when the emulator itself cut the answer off, as opposed to the client leaving. */
  get brokenOff(): boolean {
    return this.#brokenOff;
  }

  /** What has been sent so far, or null before the status line. */
  get sent(): SentResponse | null {
    const hasContent = this.req.method !== 'HEAD' && this.statusCode !== 204 && this.statusCode !== 304;
    const body = Buffer.concat(hasContent ? this.#written : []);
    return this.headersSent ? { status: this.statusCode, rawHeaders: this.#fieldsAsSent(), body } : null;
  }

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    this.#keep(chunk, rest[0]);
    return Reflect.apply(super.write, this, [chunk, ...rest]);
  }

  override end(...parameters: unknown[]): this {
    this.#keep(parameters[0], parameters[1]);
    return Reflect.apply(super.end, this, parameters);
  }

  override destroy(error?: Error): this {
    this.#brokenOff = true;
    return super.destroy(error);
  }

  #keep(chunk: unknown, encoding: unknown): void {
    if (chunk instanceof Uint8Array) this.#written.push(Buffer.from(chunk));
    if (typeof chunk === 'string') this.#written.push(Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8'));
  }

  // No public property holds the fields that Node adds itself (Date, Connection), nor their order: `_header` is the
  // head as it goes to the socket.
  #fieldsAsSent(): RawHeader[] {
    const head: unknown = Reflect.get(this, '_header');
    if (typeof head !== 'string') throw new Error('This version of Node does not keep the response head in _header.');
    const lines = head.trimEnd().split('\r\n').slice(1);
    return lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
  }
}

function isEncoding(value: unknown): value is BufferEncoding {
  return typeof value === 'string' && Buffer.isEncoding(value);
}
