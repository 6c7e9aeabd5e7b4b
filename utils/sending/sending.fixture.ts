import type { Hop } from './hop.ts';
import { noBody, type PlaygroundRequest, type Sending } from './sending.ts';

/** A GET of the sandbox without a key. */
export function makeRequest(rest: Partial<PlaygroundRequest> = {}): PlaygroundRequest {
  return {
    provider: 'apivideo',
    environment: 'sandbox',
    base: null,
    keyId: null,
    scheme: 'Basic',
    method: 'GET',
    path: '/videos',
    headers: [],
    ...noBody,
    ...rest,
  };
}

/** A request as the browser reported it, answered with 200. */
export function makeHop(rest: Partial<Hop> = {}): Hop {
  return {
    url: 'https://sandbox.api.video/videos',
    method: 'GET',
    requestHeaders: [],
    answer: { status: 200, statusLine: 'HTTP/1.1 200 OK', headers: [['Content-Type', 'application/json']] },
    redirectUrl: null,
    ...rest,
  };
}

/** A send that ended well and was observed, without a key. */
export function makeSending(rest: Partial<Sending> = {}): Sending {
  return {
    id: 'send-1',
    phase: 'done',
    startedAt: 1,
    request: makeRequest(),
    keyLabel: null,
    url: 'https://sandbox.api.video/videos',
    headers: [],
    body: '',
    upload: null,
    authorization: null,
    renewal: null,
    hops: [makeHop()],
    wire: 'observed',
    received: 2,
    response: { status: 200, headers: [['content-type', 'application/json']], body: new Uint8Array([123, 125]) },
    failure: null,
    headersAfter: 1,
    endedAfter: 2,
    timing: null,
    ...rest,
  };
}
