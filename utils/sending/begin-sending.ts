import type { PreparedSend } from './prepare-send.ts';
import type { PlaygroundRequest, Sending } from './sending.ts';

/** What the panel shows of a request that is prepared. */
export function shown({ url, headers, body, authorization, keyLabel }: PreparedSend): Partial<Sending> {
  return { url, headers, body, authorization, keyLabel };
}

/** A request that is about to be sent, of which nothing is known yet. */
export function beginSending(request: PlaygroundRequest): Sending {
  return {
    id: crypto.randomUUID(),
    phase: 'sending',
    startedAt: Date.now(),
    request,
    keyLabel: null,
    url: request.path,
    headers: request.headers,
    body: request.body,
    upload: null,
    authorization: null,
    renewal: null,
    hops: [],
    wire: 'waiting',
    received: 0,
    response: null,
    failure: null,
    headersAfter: null,
    endedAfter: null,
    timing: null,
  };
}
