import type { Body, HttpExchange } from '@/utils/http/exchange.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { headerValue } from '@/utils/http/headers.ts';
import { validateHeader } from '@/utils/http/request-target.ts';
import { findHost } from '@/utils/providers/registry.ts';
import { noBody, type PlaygroundRequest, type Sending } from './sending.ts';

/**
 * A finished exchange of a page or of a HAR as if the playground had sent it, to be shown, kept and compared as one. Null for
 * a host that is no provider's, and where no answer came. What the log does not hold, times and protocol, is left out.
 */
export function sendingOfExchange(exchange: HttpExchange, id: string): Sending | null {
  const { request, response, startedAt } = exchange;
  if (response === null || response.status === 0 || !URL.canParse(request.url)) return null;
  const { hostname, pathname, search } = new URL(request.url);
  const found = findHost(hostname);
  if (found === null) return null;
  const authorization = headerValue(request.headers, 'Authorization');
  const body = request.body.kind === 'text' ? request.body.text : '';
  const bytes = bytesOf(response.body);
  const url = withoutUserInformation(request.url);
  return {
    id,
    phase: 'done',
    startedAt,
    request: {
      provider: found.provider.id,
      environment: found.environment,
      base: null,
      keyId: null,
      scheme: /^bearer /i.test(authorization ?? '') ? 'Bearer' : 'Basic',
      method: request.method,
      path: `${pathname}${search}`,
      headers: ownHeaders(request.headers),
      ...noBody,
      body,
    },
    keyLabel: null,
    url,
    headers: request.headers,
    body,
    upload: null,
    authorization,
    renewal: null,
    hops: [
      {
        url,
        method: request.method,
        requestHeaders: request.headers,
        answer: {
          status: response.status,
          statusLine: `HTTP ${response.status} ${response.statusText}`.trimEnd(),
          headers: response.headers,
        },
        redirectUrl: null,
      },
    ],
    wire: 'observed',
    received: bytes.byteLength,
    response: { status: response.status, headers: response.headers, body: bytes },
    failure: null,
    headersAfter: null,
    endedAfter: null,
    timing: null,
  };
}

/** What a browser adds to every request by itself, beside what it lets nobody set. */
const browsersOwn =
  /^(?::|accept-(?:encoding|language)$|user-agent$|cache-control$|pragma$|priority$|upgrade-insecure)/i;

/** The headers that a page's code can have set itself, without the credential. */
function ownHeaders(headers: HeaderFields): PlaygroundRequest['headers'] {
  return headers.filter(
    ([name, value]) =>
      !browsersOwn.test(name) &&
      validateHeader(name, value) === null &&
      name.toLowerCase() !== 'authorization' &&
      !(name.toLowerCase() === 'accept' && value === '*/*'),
  );
}

function bytesOf(body: Body): Uint8Array {
  if (body.kind === 'bytes') return body.bytes;
  return new TextEncoder().encode(body.kind === 'text' ? body.text : '');
}

function withoutUserInformation(url: string): string {
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  parsed.hash = '';
  return parsed.href;
}
