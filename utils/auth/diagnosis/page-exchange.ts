import type { Body, HttpExchange } from '@/utils/http/exchange.ts';
import { headerValues } from '@/utils/http/headers.ts';
import { findHost } from '@/utils/providers/registry.ts';
import { isDiagnosable } from './diagnose.ts';
import type { FailedExchange } from './failed-exchange.ts';

/** What diagnosis needs of an exchange of a page that a provider refused; null for every other one. */
export function failedPageExchange(exchange: HttpExchange): Omit<FailedExchange, 'recognise' | 'trials'> | null {
  const { request, response, startedAt } = exchange;
  if (response === null || !URL.canParse(request.url)) return null;
  const { hostname, pathname } = new URL(request.url);
  const found = findHost(hostname);
  if (found === null || !isDiagnosable(response.status, pathname, found.provider)) return null;
  const authorization = headerValues(request.headers, 'Authorization');
  return {
    ...found,
    ...{ url: request.url, method: request.method, requestBody: textOf(request.body) },
    intended: authorization[0] ?? null,
    hops: [{ url: request.url, authorization, status: response.status }],
    answer: { status: response.status, headers: response.headers, body: textOf(response.body) },
    now: startedAt,
  };
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
