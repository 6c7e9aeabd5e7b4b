import type { IncomingMessage } from 'node:http';
import { hostName } from './hosts.ts';
import { KeptBody, type ReceivedBody } from './kept-body.ts';
import { pairHeaders } from './raw-header.ts';
import type { RecordedRequest } from './recorder.ts';

/**
 * Reads a request to its end, or to where the client broke it off; `now` in milliseconds since the epoch. Of its body,
 * no more than about `longestBody` bytes are kept.
 */
export async function receiveRequest(
  request: IncomingMessage,
  { now, longestBody }: { readonly now: number; readonly longestBody: number },
): Promise<Omit<RecordedRequest, 'index' | 'response'>> {
  const { headers, method = '', url = '', rawHeaders } = request;
  const body = await readBody(request, longestBody);
  return {
    receivedAt: now,
    host: hostName(headers.host),
    method,
    path: url,
    rawHeaders: pairHeaders(rawHeaders),
    ...body,
    aborted: !request.complete,
  };
}

async function readBody(request: IncomingMessage, longest: number): Promise<ReceivedBody> {
  const kept = new KeptBody(longest);
  request.on('data', (chunk: Buffer) => kept.add(chunk));
  await new Promise<void>((resolve) => {
    request.once('end', resolve);
    request.once('close', resolve);
  });
  return kept.end();
}
