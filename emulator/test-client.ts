import { request } from 'node:https';
import type { Emulator } from './emulator.ts';
import { apiHosts, type Environment, hostName } from './hosts.ts';
import { headerValues, pairHeaders, type RawHeader } from './raw-header.ts';

/** A request with defaults; `host` goes into Host and the TLS server name, `key` into Basic credentials. */
export interface TestRequest {
  readonly environment?: Environment;
  readonly host?: string;
  readonly method?: string;
  readonly key?: string;
  readonly headers?: readonly RawHeader[];
  readonly body?: string | Buffer;
  readonly json?: unknown;
  readonly signal?: AbortSignal;
  /** Called with what has arrived so far, at every piece. */
  readonly onData?: (sofar: Buffer) => void;
}

export interface TestResponse {
  readonly status: number;
  readonly headers: readonly RawHeader[];
  readonly body: Buffer;
  /** False when the connection ended before the promised end. */
  readonly complete: boolean;
  /** The first value of a field, or null. */
  header(name: string): string | null;
  json(): unknown;
}

/** Sends one request on a connection of its own, with exactly these header fields in this order. */
export function send(emulator: Emulator, path: string, options: TestRequest = {}): Promise<TestResponse> {
  const { method = 'GET', environment = 'sandbox', host = apiHosts[environment], signal } = options;
  const body = Buffer.from(options.json === undefined ? (options.body ?? '') : JSON.stringify(options.json));
  const headers = [['Host', host], ...authorization(options.key), ...(options.headers ?? []), ...contentLength(body)];
  return new Promise((resolve, reject) => {
    const client = request({
      ...{ host: '127.0.0.1', port: emulator.port, servername: hostName(host), ca: emulator.certificate, agent: false },
      ...{ method, path, headers: headers.flat(), ...(signal === undefined ? {} : { signal }) },
    });
    client.on('error', reject);
    client.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        options.onData?.(Buffer.concat(chunks));
      });
      // A broken-off response emits an error before it closes; `complete` tells it.
      response.on('error', () => undefined);
      response.once('close', () =>
        resolve(makeResponse(response.statusCode ?? 0, response.rawHeaders, Buffer.concat(chunks), response.complete)),
      );
    });
    client.end(body);
  });
}

/** `Basic` credentials of a key (RFC 7617). */
export function basic(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
}

function authorization(key: string | undefined): RawHeader[] {
  return key === undefined ? [] : [['Authorization', basic(key)]];
}

function contentLength(body: Buffer): RawHeader[] {
  return body.length === 0 ? [] : [['Content-Length', String(body.length)]];
}

function makeResponse(status: number, flatHeaders: string[], body: Buffer, complete: boolean): TestResponse {
  const headers = pairHeaders(flatHeaders);
  return {
    ...{ status, headers, body, complete },
    header: (name) => headerValues(headers, name)[0] ?? null,
    json: () => JSON.parse(body.toString()),
  };
}

/** A POST of a form (RFC 7578) with a file for each of `fileNames`. */
export function uploadForm(fileNames: readonly string[], fields: Readonly<Record<string, string>> = {}): TestRequest {
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `name="${name}"\r\n\r\n${value}`),
    ...fileNames.map((name) => `name="file"; filename="${name}"\r\nContent-Type: video/mp4\r\n\r\nnot really a video`),
  ];
  return {
    method: 'POST',
    headers: [['Content-Type', 'multipart/form-data; boundary=part']],
    body: `${parts.map((part) => `--part\r\nContent-Disposition: form-data; ${part}\r\n`).join('')}--part--\r\n`,
  };
}
