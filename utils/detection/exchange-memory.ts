import type { Body, HttpExchange } from '@/utils/http/exchange.ts';

/** The last exchanges, up to a bound of characters. */
export interface ExchangeMemory {
  add(exchange: HttpExchange): void;
  /** The oldest first. */
  all(): readonly HttpExchange[];
  /** Of all of them, in characters and bytes. */
  weight(): number;
}

/** Remembers up to `bound` characters and bytes of bodies and messages; an exchange that is larger than that is not remembered. */
export function createExchangeMemory(bound: number): ExchangeMemory {
  // In the order in which they were added; a set gives up its first one without moving the others.
  const exchanges = new Set<HttpExchange>();
  let total = 0;
  return {
    add(exchange) {
      const weight = weightOf(exchange);
      if (weight > bound) return;
      exchanges.add(exchange);
      total += weight;
      for (const oldest of exchanges) {
        if (total <= bound) return;
        exchanges.delete(oldest);
        total -= weightOf(oldest);
      }
    },
    all: () => [...exchanges],
    weight: () => total,
  };
}

/** What an exchange without bodies weighs, roughly. */
const baseWeight = 2000;

/** Of the bodies and messages of an exchange, and roughly of the rest. */
export function weightOf({ request, response, webSocketMessages }: HttpExchange): number {
  const bodies = [
    request.body,
    ...(response === null ? [] : [response.body]),
    ...webSocketMessages.map(({ body }) => body),
  ];
  return bodies.reduce((sum, body) => sum + lengthOf(body), baseWeight);
}

function lengthOf(body: Body): number {
  if (body.kind === 'text') return body.text.length;
  return body.kind === 'bytes' ? body.bytes.length : 0;
}
