import { expect, test } from 'vitest';
import { tlsCause } from './tls-error.ts';

const host = 'ws.api.video';

test.each([
  ['net::ERR_CERT_DATE_INVALID', /has expired or is not valid yet\. Check the clock/],
  ['SEC_ERROR_EXPIRED_CERTIFICATE', /has expired/],
  ['Peer’s Certificate has expired.', /has expired/],
  ['net::ERR_CERT_COMMON_NAME_INVALID', /for another name than ws\.api\.video\./],
  ['SSL_ERROR_BAD_CERT_DOMAIN', /for another name/],
  [
    'Unable to communicate securely with peer: requested domain name does not match the server’s certificate.',
    /for another name/,
  ],
  ['net::ERR_CERT_AUTHORITY_INVALID', /from an authority that this browser does not know\. .*proxy or antivirus/],
  ['SEC_ERROR_UNKNOWN_ISSUER', /from an authority/],
  ['Peer’s Certificate issuer is not recognized.', /from an authority/],
  ['MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', /is signed by itself/],
  ['The certificate is not trusted because it is self-signed.', /is signed by itself/],
  ['net::ERR_CERT_REVOKED', /has been revoked/],
  ['Peer’s Certificate has been revoked.', /has been revoked/],
  ['net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN', /pinned/],
  ['net::ERR_BAD_SSL_CLIENT_AUTH_CERT', /asks for a client certificate/],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', /no secure version of TLS in common/],
  ['net::ERR_CERT_WEAK_KEY', /too weak/],
  ['net::ERR_SSL_PROTOCOL_ERROR', /^No secure connection to ws\.api\.video could be made\. Open the host in a tab/],
  ['証明書の有効期限が切れています。', /^No secure connection to ws\.api\.video/], // no space in it
  ['Das Zertifikat der Gegenstelle ist abgelaufen.', /^No secure connection to ws\.api\.video/], // any language
])('%s', (netError, expected) => {
  const cause = tlsCause(netError);
  expect(`${cause?.cause(host)} ${cause?.advice}`).toMatch(expected);
});

test.each(['net::ERR_CONNECTION_REFUSED', 'NS_ERROR_UNKNOWN_HOST', 'net::ERR_FAILED', 'NS_BINDING_ABORTED', ''])(
  '%s is no TLS error',
  (netError) => {
    expect(tlsCause(netError)).toBeNull();
  },
);
