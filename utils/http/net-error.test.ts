import { expect, test } from 'vitest';
import { netErrorKind } from './net-error.ts';

test.each([
  ['net::ERR_ABORTED', 'cancelled'],
  ['NS_BINDING_ABORTED', 'cancelled'],
  ['NS_ERROR_ABORT', 'cancelled'],
  ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
  ['net::ERR_DNS_TIMED_OUT', 'dns'], // before timed-out
  ['NS_ERROR_UNKNOWN_HOST', 'dns'],
  ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
  ['NS_ERROR_OFFLINE', 'offline'],
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['NS_ERROR_CONNECTION_REFUSED', 'refused'],
  ['net::ERR_ADDRESS_UNREACHABLE', 'unreachable'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['NS_ERROR_PROXY_CONNECTION_REFUSED', 'proxy'], // before refused
  ['NS_ERROR_UNKNOWN_PROXY_HOST', 'proxy'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timed-out'],
  ['net::ERR_TIMED_OUT', 'timed-out'],
  ['NS_ERROR_NET_TIMEOUT', 'timed-out'],
  ['net::ERR_CONNECTION_RESET', 'cut-off'],
  ['net::ERR_CONNECTION_CLOSED', 'cut-off'],
  ['net::ERR_EMPTY_RESPONSE', 'cut-off'],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'cut-off'],
  ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'cut-off'],
  ['net::ERR_HTTP2_PROTOCOL_ERROR', 'cut-off'],
  ['net::ERR_NETWORK_CHANGED', 'cut-off'],
  ['NS_ERROR_NET_RESET', 'cut-off'],
  ['NS_ERROR_NET_PARTIAL_TRANSFER', 'cut-off'],
  ['net::ERR_TOO_MANY_REDIRECTS', 'redirect'],
  ['net::ERR_UNSAFE_REDIRECT', 'redirect'],
  ['NS_ERROR_REDIRECT_LOOP', 'redirect'],
  ['net::ERR_BLOCKED_BY_CLIENT', 'blocked'],
  ['net::ERR_BLOCKED_BY_ADMINISTRATOR', 'blocked'],
  ['net::ERR_UNSAFE_PORT', 'blocked'],
  ['NS_ERROR_CONTENT_BLOCKED', 'blocked'],
  ['NS_ERROR_TRACKING_URI', 'blocked'],
  ['NS_ERROR_PORT_ACCESS_NOT_ALLOWED', 'blocked'],
  ['net::ERR_FAILED', null], // says nothing
  ['NS_ERROR_FAILURE', null],
  ['', null],
])('%s', (netError, kind) => {
  expect(netErrorKind(netError)).toBe(kind);
});
