/** What a browser's own name of a network error comes down to. */
export type NetErrorKind =
  | 'cancelled'
  | 'timed-out'
  | 'dns'
  | 'offline'
  | 'refused'
  | 'unreachable'
  | 'proxy'
  | 'cut-off'
  | 'redirect'
  | 'blocked'
  | 'file';

/** Chromium's names without `net::ERR_` (net/base/net_error_list.h) and Firefox's without `NS_ERROR_`. The first match counts. */
const patterns: readonly (readonly [NetErrorKind, RegExp])[] = [
  ['proxy', /PROXY|TUNNEL_CONNECTION|SOCKS_/],
  ['cancelled', /^ABORTED$|^NS_BINDING_ABORTED$|^ABORT$/],
  ['offline', /^INTERNET_DISCONNECTED$|^OFFLINE$/],
  ['dns', /^NAME_NOT_RESOLVED$|^NAME_RESOLUTION_FAILED$|^DNS_|^ICANN_NAME_COLLISION$|^UNKNOWN_HOST$/],
  ['refused', /^CONNECTION_REFUSED$|^CONNECTION_FAILED$/],
  ['file', /^UPLOAD_FILE_CHANGED$|^FILE_(?:NOT_FOUND|CHANGED)$/],
  ['unreachable', /^ADDRESS_UNREACHABLE$|^ADDRESS_INVALID$|^NETWORK_ACCESS_DENIED$/],
  ['timed-out', /TIMED_OUT|TIMEOUT/],
  ['redirect', /REDIRECT/],
  [
    'blocked',
    /^BLOCKED|BLOCKED$|_URI$|^UNSAFE_PORT$|^PORT_ACCESS_NOT_ALLOWED$|^ACCESS_DENIED$|^DOM_(?:BAD_URI|CORP_FAILED)$|^UNSAFE_CONTENT_TYPE$/,
  ],
  [
    'cut-off',
    /^CONNECTION_(?:RESET|CLOSED|ABORTED)$|^EMPTY_RESPONSE$|CONTENT_LENGTH_MISMATCH|INCOMPLETE|^(?:HTTP2|QUIC|HTTP3)_|^NETWORK_(?:CHANGED|IO_SUSPENDED)$|^SOCKET_NOT_CONNECTED$|^INVALID_CHUNKED_ENCODING$|^NET_(?:RESET|INTERRUPT|PARTIAL_TRANSFER|EMPTY_RESPONSE|ERRONEOUS)|^NET_HTTP[23]_/,
  ],
];

/** The kind of a Chromium (`net::ERR_…`) or Firefox (`NS_ERROR_…`) network error, or null when it is none of the known ones. */
export function netErrorKind(netError: string): NetErrorKind | null {
  const name = netError.replace(/^net::ERR_|^NS_ERROR_/, '');
  return patterns.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
