import type { IncomingMessage } from 'node:http';
import { hostName } from './hosts.ts';
import { pairHeaders } from './raw-header.ts';
import type { RecordedRequest } from './recorder.ts';

/** Reads a request to its end, or to where the client broke it off; `now` in milliseconds since the epoch. */
export async function receiveRequest(
  request: IncomingMessage,
  now: number,
): Promise<Omit<RecordedRequest, 'index' | 'response'>> {
  const { headers, method = '', url = '', rawHeaders } = request;
  const body = await readBody(request);
  return {
    receivedAt: now,
    host: hostName(headers.host),
    method,
    path: url,
    rawHeaders: pairHeaders(rawHeaders),
    body,
    aborted: !request.complete,
  };
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    const finish = () => resolve(Buffer.concat(chunks));
    request.once('end', finish);
    request.once('close', finish);
  });
}
