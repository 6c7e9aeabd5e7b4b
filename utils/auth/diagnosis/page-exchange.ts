import type { Body, HttpExchange } from '@/utils/http/exchange.ts';
import { headerValue, headerValues } from '@/utils/http/headers.ts';
import { findHost } from '@/utils/providers/registry.ts';
import { isDiagnosable } from './diagnose.ts';
import type { FailedExchange, Withheld } from './failed-exchange.ts';

/** What diagnosis needs of an exchange of a page that has ended without an answer that the page wanted; null for every other one. */
export function failedPageExchange(exchange: HttpExchange): Omit<FailedExchange, 'recognise' | 'trials'> | null {
  const { request, response, startedAt } = exchange;
  if (!URL.canParse(request.url)) return null;
  const { hostname, pathname } = new URL(request.url);
  const found = findHost(hostname);
  if (found === null) return null;
  const status = response?.status ?? 0;
  const withheld = isDiagnosable(status, pathname, found.provider) ? null : readWithheld(exchange);
  if (withheld === null && !isDiagnosable(status, pathname, found.provider)) return null;
  const authorization = headerValues(request.headers, 'Authorization');
  return {
    ...found,
    ...{ url: request.url, method: request.method, requestBody: textOf(request.body) },
    intended: authorization[0] ?? null,
    hops: status === 0 ? [] : [{ url: request.url, authorization, status }],
    answer: {
      status,
      headers: response?.headers ?? [],
      body: response === null ? '' : textOf(response.body),
    },
    withheld,
    now: startedAt,
  };
}

/** Why the page got nothing that it may read; null when it did, or gave the request up itself. */
function readWithheld({ request, response, pageUrl }: HttpExchange): Withheld | null {
  if (pageUrl === null || !URL.canParse(pageUrl)) return null;
  const page = new URL(pageUrl);
  const { protocol } = new URL(request.url);
  // A request that is blocked before it goes out has ended without an answer and without the name of an error.
  if (response === null) return page.protocol === 'https:' && protocol === 'http:' ? { by: 'mixed-content' } : null;
  const { error, status, headers } = response;
  if (error === undefined || error === 'net::ERR_ABORTED') return null;
  if (error !== 'net::ERR_FAILED') return status === 0 ? { by: 'network', error } : null;
  const allowed = headerValue(headers, 'Access-Control-Allow-Origin');
  return { by: 'cors', answered: status > 0, allowed, origin: page.origin };
}

/** Where a request went, without anything in which a credential could stand. */
export function describeTarget(url: string): string {
  const { origin, pathname } = new URL(url);
  const segments = pathname.split('/').map((segment) => (segment.length > 16 ? '…' : segment));
  return `${origin}${segments.join('/')}`;
}

function textOf(body: Body): string {
  return body.kind === 'text' ? body.text : '';
}
