import { expect, test } from 'vitest';
import { explainHeader } from './explain-header.ts';

test.each([
  ['X-RateLimit-Limit', '100', 'So many requests are taken before they are counted anew.'],
  ['x-ratelimit-remaining', '1', 'So many of them are left.'],
  ['X-RateLimit-Retry-After', '34', 'They are counted anew 34 seconds after this answer.'],
  ['X-RateLimit-Reset', '1790000000', null], // a point in time
  ['RateLimit-Reset', '90', 'They are counted anew 90 seconds after this answer.'],
  ['RateLimit-Remaining', 'many', null],
  ['Retry-After', '7', 'Send again 7 seconds after this answer, not earlier (RFC 9110 section 10.2.3).'],
  ['Retry-After', 'Wed, 01 Jul 2026 11:00:00 GMT', 'Do not send again before this time (RFC 9110 section 10.2.3).'],
  [
    'WWW-Authenticate',
    'Basic realm="a, b"',
    'The server asks for credentials by the scheme Basic (RFC 9110 section 11.6.1).',
  ],
  [
    'WWW-Authenticate',
    'Basic realm="Bearer x, Digest y", Bearer error="invalid_token", Negotiate',
    'The server asks for credentials by the scheme Basic or Bearer or Negotiate (RFC 9110 section 11.6.1).',
  ],
  [
    'WWW-Authenticate',
    'Negotiate',
    'The server asks for credentials by the scheme Negotiate (RFC 9110 section 11.6.1).',
  ],
  ['WWW-Authenticate', '', 'The server asks for credentials.'],
  [
    'Access-Control-Allow-Origin',
    '*',
    'Pages of every origin may read this answer, but for one to a request with cookies.',
  ],
  [
    'Access-Control-Allow-Origin',
    'https://shop.example',
    'Pages of https://shop.example may read this answer; others may not.',
  ],
  ['Access-Control-Allow-Credentials', 'false', null],
  ['Access-Control-Max-Age', '7200', 'Browsers ask by a preflight again after 2 hours.'],
  ['Content-Type', 'application/json', null],
  ['Content-Type', 'text/html; charset=utf-8', 'A page. It is shown as text and never run.'],
  ['Content-Type', 'json', 'This is no media type, so the body is shown by what its bytes are.'],
  ['Content-Encoding', 'gzip', 'The body was packed with gzip on the wire, and is shown unpacked.'],
  ['Cache-Control', 'no-store, max-age=60', 'No cache may keep this answer.'],
  ['Cache-Control', 'no-cache', 'Caches ask the server each time before they use this answer again.'],
  [
    'Cache-Control',
    'private, max-age=60',
    'Only the browser may keep this answer, for 60 seconds. Requests from here are never answered by the cache.',
  ],
  ['Cache-Control', 'public', null],
  ['Age', '3', 'A cache has had this answer for 3 seconds.'],
  ['X-Request-Id', 'first', null],
  ['constructor', 'x', null],
  ['__proto__', 'x', null],
])('%s: %s', (name, value, explanation) => {
  expect(explainHeader(name, value)).toBe(explanation);
});
