import type { HttpExchange } from '@/utils/http/exchange.ts';

let index = 0;

/** An exchange of a page with a foreign API that is nothing but its body. */
export function exchangeWithBody(text: string): HttpExchange {
  return {
    index: index++,
    startedAt: 0,
    pageUrl: 'https://shop.example/',
    initiator: null,
    webSocketMessages: [],
    request: { method: 'GET', url: 'https://shop.example/body', headers: [], body: { kind: 'none' } },
    response: { status: 200, statusText: 'OK', headers: [], body: { kind: 'text', text } },
  };
}

interface HeaderSet {
  readonly method: string;
  readonly url: string;
  readonly request: [string, string][];
  readonly response: [string, string][];
}

/** Exchanges that are nothing but their header, from the bench's list of them in JSON. */
export function exchangesWithHeaders(json: string): HttpExchange[] {
  const sets: HeaderSet[] = JSON.parse(json);
  return sets.map(({ method, url, request, response }) => {
    const exchange = exchangeWithBody('');
    return {
      ...exchange,
      request: { method, url, headers: request, body: { kind: 'none' } },
      response: { status: 200, statusText: 'OK', headers: response, body: { kind: 'none' } },
    };
  });
}
