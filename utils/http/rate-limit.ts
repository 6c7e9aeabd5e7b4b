import { type HeaderFields, headerValue } from './headers.ts';

/** What an answer says of the limit on requests; null for what it does not say as a number. */
export interface RateLimit {
  /** Requests in a minute, or in what the provider counts by. */
  readonly limit: number | null;
  readonly remaining: number | null;
  /** Until the next request may be sent, in seconds. */
  readonly secondsLeft: number | null;
}

/**
 * Reads `X-RateLimit-…`, the `RateLimit-…` of the IETF's drafts ("RateLimit header fields for HTTP", to version 6), and
 * `Retry-After` where it is no date (RFC 9110 section 10.2.3). What is no number is not repeated.
 */
export function readRateLimit(headers: HeaderFields): RateLimit {
  return {
    limit: numberOf(headers, 'X-RateLimit-Limit') ?? numberOf(headers, 'RateLimit-Limit'),
    remaining: numberOf(headers, 'X-RateLimit-Remaining') ?? numberOf(headers, 'RateLimit-Remaining'),
    secondsLeft:
      numberOf(headers, 'X-RateLimit-Retry-After') ??
      numberOf(headers, 'RateLimit-Reset') ??
      numberOf(headers, 'Retry-After'),
  };
}

function numberOf(headers: HeaderFields, name: string): number | null {
  const value = headerValue(headers, name) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}
