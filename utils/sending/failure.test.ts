import { expect, test } from 'vitest';
import { explainFailure, type FailureFacts } from './failure.ts';

function makeFacts(facts: Partial<FailureFacts> = {}): FailureFacts {
  return {
    netError: null,
    cancelled: false,
    timedOutAfter: null,
    permitted: true,
    statusReceived: false,
    bytesReceived: 0,
    bytesExpected: null,
    redirectTarget: null,
    host: 'ws.api.video',
    ...facts,
  };
}

const partly = { statusReceived: true, bytesReceived: 512 };
const elsewhere = { redirectTarget: 'https://cdn.example/x?token=1' };

test.each<[Partial<FailureFacts>, string, RegExp]>([
  [{ cancelled: true }, 'cancelled', /^You cancelled the request\./],
  [{ cancelled: true, netError: 'net::ERR_ABORTED' }, 'cancelled', /^You cancelled/],
  [{ cancelled: true, timedOutAfter: 30_000 }, 'cancelled', /^You cancelled/], // the user was first
  [{ timedOutAfter: 30_000 }, 'timed-out', /^ws\.api\.video did not answer within 30\.00 s\./],
  [
    { timedOutAfter: 30_000, netError: 'net::ERR_ABORTED', ...partly },
    'timed-out',
    /^The answer began, but did not end within 30\.00 s\./,
  ],
  [{ permitted: false }, 'permission', /^This extension may not reach ws\.api\.video yet, so nothing was sent\. Allow/],
  [{ netError: 'net::ERR_NAME_NOT_RESOLVED' }, 'dns', /could not be resolved .* \(net::ERR_NAME_NOT_RESOLVED\)$/],
  [{ netError: 'NS_ERROR_UNKNOWN_HOST' }, 'dns', /could not be resolved/],
  [{ netError: 'net::ERR_INTERNET_DISCONNECTED' }, 'offline', /no connection to the network/],
  [{ netError: 'net::ERR_CONNECTION_REFUSED' }, 'refused', /refused the connection/],
  [{ netError: 'net::ERR_ADDRESS_UNREACHABLE' }, 'refused', /^No way leads/],
  [{ netError: 'net::ERR_TUNNEL_CONNECTION_FAILED' }, 'refused', /^The proxy/],
  [{ netError: 'net::ERR_CONNECTION_TIMED_OUT' }, 'timed-out', /^The browser got no connection/],
  [{ netError: 'net::ERR_CERT_DATE_INVALID' }, 'tls', /has expired .* \(net::ERR_CERT_DATE_INVALID\)$/],
  [{ netError: 'Peer’s Certificate has expired.' }, 'tls', /has expired .* \(Peer’s Certificate has expired\)$/],
  [{ netError: 'net::ERR_EMPTY_RESPONSE' }, 'cut-off', /^ws\.api\.video ended the connection without an answer\./],
  [
    { netError: 'net::ERR_CONTENT_LENGTH_MISMATCH', ...partly, bytesExpected: 2048 },
    'cut-off',
    /was cut before the body was whole: the browser handed over 512 of 2048 bytes\./,
  ],
  [{ netError: 'NS_ERROR_NET_RESET', ...partly }, 'cut-off', /handed over 512 bytes\./],
  [{ ...partly, bytesReceived: 1 }, 'cut-off', /handed over 1 byte\. Send the request again\.$/],
  [{ netError: 'net::ERR_FAILED', ...partly }, 'cut-off', /handed over 512 bytes\./],
  [
    { netError: 'net::ERR_TOO_MANY_REDIRECTS', ...elsewhere },
    'redirect',
    /^ws\.api\.video redirected in a way .* such as in a circle/,
  ],
  [elsewhere, 'redirect', /^ws\.api\.video redirected to cdn\.example, which this extension may not reach/],
  [{ netError: 'net::ERR_FAILED', ...elsewhere }, 'redirect', /redirected to cdn\.example,/],
  [{ netError: 'net::ERR_BLOCKED_BY_CLIENT', ...elsewhere }, 'redirect', /redirected to/],
  [{ netError: 'net::ERR_ABORTED', ...elsewhere }, 'redirect', /redirected to/],
  [{ netError: 'net::ERR_CONNECTION_REFUSED', ...elsewhere }, 'refused', /^cdn\.example was found, but refused/], // the target failed
  [{ netError: 'net::ERR_CERT_DATE_INVALID', ...elsewhere }, 'tls', /^The certificate of cdn\.example has expired/],
  [{ netError: 'net::ERR_CONNECTION_RESET', ...elsewhere }, 'cut-off', /^cdn\.example ended the connection/],
  [{ redirectTarget: 'nonsense' }, 'redirect', /redirected to another host/],
  [{ netError: 'net::ERR_BLOCKED_BY_CLIENT' }, 'blocked', /was blocked in this browser/],
  [{ netError: 'net::ERR_ABORTED' }, 'unknown', /^The browser itself gave up/],
  [{ netError: 'net::ERR_FAILED' }, 'unknown', /The browser calls it net::ERR_FAILED\./],
  [{}, 'unknown', /The browser does not say why\./],
])('%j is %s', (facts, kind, sentence) => {
  expect(explainFailure(makeFacts(facts))).toEqual({
    kind,
    title: expect.stringMatching(/\S/),
    sentence: expect.stringMatching(sentence),
  });
});

test('shows the host of a redirect and not its query', () => {
  expect(explainFailure(makeFacts(elsewhere)).sentence).not.toContain('token');
});
