import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { Body, HttpExchange, HttpRequest, HttpResponse } from '@/utils/http/exchange.ts';
import { createScanner } from './create-scanner.ts';
import type { Finding } from './finding.ts';
import { createFingerprint } from './fingerprint.ts';
import type { Scanner, WatchedKey } from './scanner.ts';

/** The salt of the tests' installation, another one in each run. */
export const salt = new Uint8Array(randomBytes(32));

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A random alphanumeric key. */
export function randomKey(length = 43): string {
  return [...randomBytes(length)].map((byte) => alphanumeric[byte % alphanumeric.length]).join('');
}

export function watchedKey(value: string, overrides: Partial<WatchedKey> = {}): WatchedKey {
  const fingerprint = createFingerprint(value, salt);
  return { label: 'Web shop', provider: 'apivideo', environment: 'production', fingerprint, ...overrides };
}

export function textBody(text: string): Body {
  return { kind: 'text', text };
}

type ExchangeParts = Partial<Omit<HttpExchange, 'request' | 'response'>> & {
  request?: Partial<HttpRequest>;
  response?: Partial<HttpResponse> | null;
};

/** A page's GET of a foreign API with nothing in it. */
export function buildExchange({ request, response, ...rest }: ExchangeParts = {}): HttpExchange {
  return {
    index: 0,
    startedAt: 0,
    pageUrl: 'https://shop.example/',
    initiator: null,
    webSocketMessages: [],
    ...rest,
    request: { method: 'GET', url: 'https://api.shop.example/cart', headers: [], body: { kind: 'none' }, ...request },
    response:
      response === null ? null : { status: 200, statusText: 'OK', headers: [], body: { kind: 'none' }, ...response },
  };
}

export function scannerFor(...keys: WatchedKey[]): Scanner {
  const scanner = createScanner({ salt });
  scanner.watch(keys);
  return scanner;
}

/** What a scanner that watches `keys` finds in one exchange. */
export function findingsIn(exchange: HttpExchange, ...keys: WatchedKey[]): readonly Finding[] {
  return scannerFor(...keys).scan(exchange).findings;
}

export const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Asserts that a text shows no eight characters in a row of a key, in plain or in base64. */
export function expectNoPiece(shown: string, key: string): void {
  const texts = [key, base64(key), base64(`${key}:`), base64(` ${key}`).slice(2), base64(`  ${key}`).slice(3)];
  for (const text of texts)
    for (let start = 0; start + 8 <= text.length; start += 1) expect(shown).not.toContain(text.slice(start, start + 8));
}
