import { describeTarget } from '@/utils/auth/diagnosis/page-exchange.ts';
import { hostName } from '@/utils/detection/exchange-context.ts';
import type { Body, HttpExchange } from '@/utils/http/exchange.ts';
import type { PageRequest } from '@/utils/messaging/page-requests.ts';
import { findHost } from '@/utils/providers/registry.ts';

/** The newest are kept. */
export const mostPageRequests = 100;
/** In characters or bytes; a longer body is not kept, so that a page of videos does not fill the memory. */
const longestBody = 1_000_000;

/** What the page of a tab has sent to the hosts of providers, and what was answered; in memory alone. */
export interface TabTraffic {
  /** Takes an exchange that has finished; those of other hosts, preflights and those without an answer are left alone. */
  add(exchange: HttpExchange): void;
  /** The newest first. */
  all(): readonly PageRequest[];
  /** As it was captured; null when it is no longer kept. */
  exchange(index: number): HttpExchange | null;
  clear(): void;
}

/** None yet; `onChange` is called after each change. */
export function createTabTraffic(onChange: () => void): TabTraffic {
  /** The newest first. */
  let exchanges: readonly HttpExchange[] = [];
  const keep = (changed: readonly HttpExchange[]) => {
    exchanges = changed;
    onChange();
  };
  return {
    add(exchange) {
      const { request, response, index } = exchange;
      if (response === null || response.status === 0 || request.method === 'OPTIONS') return;
      if (findHost(hostName(request.url)) === null) return;
      const kept = {
        ...exchange,
        request: { ...request, body: bounded(request.body) },
        response: { ...response, body: bounded(response.body) },
      };
      keep([kept, ...exchanges.filter((other) => other.index !== index)].slice(0, mostPageRequests));
    },
    all: () =>
      exchanges.map(({ index, startedAt, request: { method, url }, response }) => ({
        ...{ index, startedAt, method },
        target: describeTarget(url),
        status: response?.status ?? 0,
      })),
    exchange: (wanted) => exchanges.find(({ index }) => index === wanted) ?? null,
    clear: () => keep([]),
  };
}

function bounded(body: Body): Body {
  const length = body.kind === 'text' ? body.text.length : body.kind === 'bytes' ? body.bytes.byteLength : 0;
  return length > longestBody ? { kind: 'absent', reason: 'too-large' } : body;
}
