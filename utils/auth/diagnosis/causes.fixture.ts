import type { Certainty } from './cause.ts';
import { base64, keys, refused, token } from './failed-exchange.fixture.ts';
import type { FailedExchange } from './failed-exchange.ts';

/** An exchange, and the causes that it is to have, in their order: those of the same certainty together. */
export interface CauseCase {
  readonly name: string;
  readonly exchange: FailedExchange;
  readonly causes: Readonly<Partial<Record<Certainty, readonly string[]>>>;
}

const header = 'authentication-invalid-authorization-header-value';
const missing = 'authentication-missing-authorization-header';
const key = 'authentication-invalid-api-key';
const access = 'authentication-invalid-access-token';
const credentials = 'authentication-invalid-user-credentials';
const basic = (text: string) => `Basic ${base64(text)}`;
const shop = keys.shop;
/** As a key that was never encoded decodes: to bytes that are no text. */
const garbled = `Basic ${Buffer.from([0xff, 0xfe, 0x80, 0x81, 0xff, 0xfe]).toString('base64')}`;

const hops = (...authorization: (string | null)[]): FailedExchange['hops'] =>
  authorization.map((value, index) => ({
    url: `https://${['sandbox.api.video', 'ws.api.video'][index]}/videos`,
    authorization: value === null ? [] : [value],
    status: index + 1 === authorization.length ? 401 : 302,
  }));

const auth = (path: string, body: object, slug: string, status = 400): FailedExchange =>
  refused({
    url: `https://sandbox.api.video${path}`,
    method: 'POST',
    requestBody: JSON.stringify(body),
    ...{ slug, status },
  });

const withheld = (why: NonNullable<FailedExchange['withheld']>, status = 0): FailedExchange =>
  refused({ authorization: basic(`${shop}:`), hops: [], withheld: why, status });

/** The truth table of diagnosis. */
export const causeCases: readonly CauseCase[] = [
  // Of the account
  {
    name: 'the minute is used up',
    exchange: refused({
      authorization: basic(`${shop}:`),
      ...{ status: 429, slug: 'too-many-requests', headers: [['X-RateLimit-Retry-After', '12']] },
    }),
    causes: { certain: ['too-many-requests'] },
  },
  {
    name: '429 without a word',
    exchange: refused({ authorization: basic(`${shop}:`), status: 429 }),
    causes: { certain: ['too-many-requests'], possible: ['not-the-api'] },
  },
  {
    name: 'suspended',
    exchange: refused({ authorization: basic(`${shop}:`), status: 403, slug: 'authorization-suspended-account' }),
    causes: { certain: ['account-suspended'] },
  },
  {
    name: '403 without a word',
    exchange: refused({ authorization: basic(`${shop}:`), status: 403 }),
    causes: { possible: ['account-suspended', 'not-the-api'] },
  },

  // Of the header
  {
    name: 'no header',
    exchange: refused({ slug: missing }),
    causes: { certain: ['header-missing'] },
  },
  {
    name: 'no header, and nobody saw it',
    exchange: refused({ slug: missing, hops: [] }),
    causes: { likely: ['header-missing'] },
  },
  {
    name: 'no header and no word',
    exchange: refused({}),
    causes: { likely: ['header-missing'], possible: ['not-the-api'] },
  },
  {
    name: 'taken away by a redirect',
    exchange: refused({ slug: missing, authorization: basic(`${shop}:`), hops: hops(basic(`${shop}:`), null) }),
    causes: { certain: ['header-stripped'] },
  },
  {
    name: 'taken away by a redirect, and no word',
    exchange: refused({ authorization: basic(`${shop}:`), hops: hops(basic(`${shop}:`), null) }),
    causes: { likely: ['header-stripped'], possible: ['not-the-api'] },
  },
  {
    name: 'a preflight',
    exchange: refused({ method: 'OPTIONS', slug: missing }),
    causes: { certain: ['preflight-refused'] },
  },
  {
    name: 'a preflight without a word',
    exchange: refused({ method: 'OPTIONS' }),
    causes: { certain: ['preflight-refused'] },
  },
  {
    name: 'sent, and missing at the other end',
    exchange: refused({ authorization: basic(`${shop}:`), slug: missing }),
    causes: { likely: ['header-removed'] },
  },
  {
    name: 'two values in one header',
    exchange: refused({ authorization: `${basic(`${shop}:`)}, ${basic('other:')}`, slug: header }),
    causes: { certain: ['header-twice'] },
  },
  {
    name: 'two headers',
    exchange: refused({
      slug: header,
      hops: [{ url: 'https://sandbox.api.video/', authorization: [basic(`${shop}:`), 'Bearer a'], status: 401 }],
    }),
    causes: { certain: ['header-twice'] },
  },

  // Malformed
  {
    name: 'a stored key after Basic as it is',
    exchange: refused({ authorization: `Basic ${shop}`, slug: header }),
    causes: { certain: ['raw-key'] },
  },
  {
    name: 'a stored key after Basic as it is, with its colon',
    exchange: refused({ authorization: `Basic ${shop}:`, slug: header }),
    causes: { certain: ['raw-key'] },
  },
  {
    name: 'what decodes to no text',
    exchange: refused({ authorization: garbled, slug: header }),
    causes: { likely: ['raw-key'] },
  },
  {
    name: 'empty',
    exchange: refused({ authorization: '', slug: header }),
    causes: { certain: ['empty-value'] },
  },
  {
    name: 'a scheme alone',
    exchange: refused({ authorization: 'Basic', slug: header }),
    causes: { certain: ['no-token'] },
  },
  {
    name: 'a key alone',
    exchange: refused({ authorization: shop, slug: header }),
    causes: { certain: ['no-scheme'] },
  },
  {
    name: 'glued together',
    exchange: refused({ authorization: `Basic${base64(`${shop}:`)}`, slug: header }),
    causes: { certain: ['no-space'] },
  },
  {
    name: 'without the colon',
    exchange: refused({ authorization: basic(shop), slug: header }),
    causes: { certain: ['no-colon'] },
  },
  {
    name: 'without the colon, and the key is refused: the server may have read it all the same',
    exchange: refused({ authorization: basic(shop), slug: key }),
    causes: { likely: ['no-colon'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'without the colon, and nobody saw it',
    exchange: refused({ authorization: basic(shop), slug: header, hops: [] }),
    causes: { likely: ['no-colon'] },
  },
  {
    name: 'encoded twice',
    exchange: refused({ authorization: basic(base64(`${shop}:`)), slug: header }),
    causes: { certain: ['base64-twice'] },
  },
  {
    name: 'percent-encoded',
    exchange: refused({ authorization: `Basic ${encodeURIComponent(base64('some0plainly0fake0key:'))}`, slug: header }),
    causes: { certain: ['percent-encoded'] },
  },
  {
    name: 'base64url',
    exchange: refused({ authorization: `Basic ${Buffer.from('~~~~~~~:').toString('base64url')}=`, slug: header }),
    causes: { certain: ['base64url'] },
  },
  {
    name: 'without padding',
    exchange: refused({ authorization: basic(`${shop}:`).replaceAll('=', ''), slug: header }),
    causes: { certain: ['no-padding'] },
  },
  {
    name: 'two faults that a server cannot read: which of them it was, nothing tells',
    exchange: refused({ authorization: basic(`${shop}1`).replaceAll('=', ''), slug: header }),
    causes: { likely: ['no-colon', 'no-padding'] },
  },
  {
    name: 'a line end after the colon',
    exchange: refused({ authorization: basic(`${shop}:\n`), slug: key }),
    causes: { likely: ['line-end'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'a line end in place of the colon',
    exchange: refused({ authorization: basic(`${shop}\n`), slug: header }),
    causes: { certain: ['no-colon'], likely: ['line-end'] },
  },
  {
    name: 'a password',
    exchange: refused({ authorization: basic(`${shop}:secret`), slug: key }),
    causes: { likely: ['password'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'no user name',
    exchange: refused({ authorization: basic(':'), slug: key }),
    causes: { likely: ['empty-key'] },
  },
  {
    name: 'quotes',
    exchange: refused({ authorization: basic(`"${shop}":`), slug: key }),
    causes: { likely: ['quotes', 'key-mistyped'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'a blank',
    exchange: refused({ authorization: basic(` ${shop}:`), slug: key }),
    causes: { likely: ['blank', 'key-mistyped'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'a control character',
    exchange: refused({ authorization: basic(`${shop}\u0007:`), slug: key }),
    causes: { likely: ['control-character', 'key-mistyped'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'a letter that only looks right',
    exchange: refused({ authorization: basic(`${shop.slice(0, -1)}\u0443:`), slug: key }),
    causes: { likely: ['non-ascii', 'key-mistyped'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'cut base64',
    exchange: refused({ authorization: `Basic ${base64('some0plainly0fake0key:').replace('Og=', 'Oh=')}`, slug: key }),
    causes: { likely: ['cut-base64'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'a tab after the scheme',
    exchange: refused({ authorization: `Basic\t${base64(`${shop}:`)}`, slug: header }),
    causes: { certain: ['wide-gap'] },
  },
  {
    name: 'the scheme in another case, and the key is refused',
    exchange: refused({
      authorization: basic(`${keys.unknown}:`).toLowerCase().slice(0, 6) + base64(`${keys.unknown}:`),
      slug: key,
    }),
    causes: { possible: ['scheme-case', 'other-environment', 'key-deleted'] },
  },
  {
    name: 'a scheme that is not taken',
    exchange: refused({ authorization: `Digest username="a"`, slug: header }),
    causes: { certain: ['other-scheme'] },
  },
  {
    name: 'called invalid, and is not',
    exchange: refused({ authorization: basic(`${shop}:`), slug: header }),
    causes: { likely: ['header-invalid'] },
  },

  // Bearer
  {
    name: 'a stored key as Bearer',
    exchange: refused({ authorization: `Bearer ${shop}`, slug: access }),
    causes: { certain: ['key-as-bearer'] },
  },
  {
    name: 'no access token as Bearer',
    exchange: refused({ authorization: `Bearer ${keys.unknown}`, slug: access }),
    causes: { likely: ['key-as-bearer'] },
  },
  {
    name: 'a refresh token as Bearer',
    exchange: refused({ authorization: `Bearer def50200${'0a'.repeat(60)}`, slug: access }),
    causes: { likely: ['refresh-token-as-bearer'] },
  },
  {
    name: 'expired',
    exchange: refused({ authorization: `Bearer ${token({ exp: -60 })}`, slug: access }),
    causes: { certain: ['access-token-expired'] },
  },
  {
    name: 'expired by our clock, but not by the one of the server',
    exchange: refused({
      authorization: `Bearer ${token({ exp: -60 })}`,
      ...{ slug: access, headers: [['Date', 'Wed, 01 Jul 2026 11:00:00 GMT']] },
    }),
    causes: { likely: ['access-token-refused'] },
  },
  {
    name: 'not valid yet',
    exchange: refused({ authorization: `Bearer ${token({ nbf: 60, exp: 3600 })}`, slug: access }),
    causes: { certain: ['access-token-early'], likely: ['access-token-refused'] },
  },
  {
    name: 'not expired, and refused',
    exchange: refused({ authorization: `Bearer ${token({ exp: 60 })}`, slug: access }),
    causes: { likely: ['access-token-refused'] },
  },
  {
    name: 'an access token as key',
    exchange: refused({ authorization: basic(`${token({ exp: 60 })}:`), slug: key }),
    causes: { likely: ['access-token-as-key'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'a refresh token that was used',
    exchange: auth('/auth/refresh', { refreshToken: 'used' }, 'authentication-invalid-refresh-token', 401),
    causes: { likely: ['refresh-token-refused'] },
  },
  {
    name: 'no upload token',
    exchange: refused({ url: 'https://sandbox.api.video/upload', slug: 'authentication-missing-upload-token' }),
    causes: { certain: ['upload-token-missing'] },
  },
  {
    name: 'an upload token that has expired',
    exchange: refused({ url: 'https://sandbox.api.video/upload', slug: 'authentication-invalid-upload-token' }),
    causes: { likely: ['upload-token-refused'] },
  },

  // The key
  {
    name: 'an upload token as key',
    exchange: refused({ authorization: basic(`to${'0a'.repeat(11)}:`), slug: key }),
    causes: { likely: ['not-a-key'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'the key of another provider',
    exchange: refused({ authorization: basic('sk_test_plainly0fake0key:'), slug: key }),
    causes: { likely: ['other-provider'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'an admin key on the host of a project',
    exchange: refused({ authorization: basic(`${keys.admin}:`), slug: key }),
    causes: { likely: ['admin-key'], possible: ['key-deleted'] },
  },
  {
    name: 'the key of a project on the admin host',
    exchange: refused({ authorization: basic(`${shop}:`), slug: key, environment: 'admin' }),
    causes: { likely: ['admin-key'], possible: ['key-deleted'] },
  },
  {
    name: 'a production key on the sandbox host',
    exchange: refused({ authorization: basic(`${keys.live}:`), slug: key }),
    causes: { likely: ['other-environment'], possible: ['key-deleted'] },
  },
  {
    name: 'a sandbox key on the production host',
    exchange: refused({ authorization: basic(`${shop}:`), slug: key, environment: 'production' }),
    causes: { likely: ['other-environment'], possible: ['key-deleted'] },
  },
  {
    name: 'mistyped',
    exchange: refused({ authorization: basic(`${shop.replace('fake', 'fqke')}:`), slug: key }),
    causes: { likely: ['key-mistyped'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'a stored key, well-formed and to its own host',
    exchange: refused({ authorization: basic(`${shop}:`), slug: key }),
    causes: { likely: ['key-deleted'], possible: ['other-environment'] },
  },
  {
    name: 'a stored key that another host accepted',
    exchange: refused({
      authorization: basic(`${shop}:`),
      ...{ slug: key, trials: () => [{ environment: 'production', accepted: true }] },
    }),
    causes: { certain: ['other-environment'] },
  },
  {
    name: 'a stored key that another host refused too',
    exchange: refused({
      authorization: basic(`${shop}:`),
      ...{ slug: key, trials: () => [{ environment: 'production', accepted: false }] },
    }),
    causes: { likely: ['key-deleted'] },
  },
  {
    name: 'a key that nobody knows',
    exchange: refused({ authorization: basic(`${keys.unknown}:`), slug: key }),
    causes: { possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'a key to be exchanged, on the wrong host',
    exchange: auth('/auth/api-key', { apiKey: keys.live }, credentials),
    causes: { likely: ['other-environment'], possible: ['key-deleted'] },
  },
  {
    name: 'a key to be exchanged, mistyped',
    exchange: auth('/auth/api-key', { apiKey: shop.replace('fake', 'fqke') }, credentials),
    causes: { likely: ['key-mistyped'], possible: ['other-environment', 'key-deleted'] },
  },

  // The answer
  {
    name: 'the body has another status',
    exchange: refused({
      authorization: basic(`${keys.unknown}:`),
      ...{ status: 401, body: JSON.stringify({ title: 'Suspended account', status: 403 }) },
    }),
    causes: { certain: ['account-suspended', 'status-disagrees'] },
  },
  {
    name: 'HTML',
    exchange: refused({
      authorization: basic(`${shop}:`),
      ...{ body: '<!DOCTYPE html><title>Log in</title>', headers: [['Content-Type', 'text/html']] },
    }),
    causes: { likely: ['not-the-api'], possible: ['other-environment', 'key-deleted'] },
  },
  {
    name: 'JSON of somebody else',
    exchange: refused({ authorization: basic(`${shop}:`), body: '{"error":"unauthorized"}' }),
    causes: { possible: ['other-environment', 'key-deleted', 'not-the-api'] },
  },

  // Of a page that got no answer
  {
    name: 'http in a page of https',
    exchange: withheld({ by: 'mixed-content' }),
    causes: { certain: ['mixed-content'] },
  },
  {
    name: 'an answer that names no origin',
    exchange: withheld({ by: 'cors', answered: true, allowed: null, origin: 'https://shop.example' }, 200),
    causes: { certain: ['withheld-by-cors'] },
  },
  {
    name: 'an answer that names another origin',
    exchange: withheld(
      { by: 'cors', answered: true, allowed: 'https://other.example', origin: 'https://shop.example' },
      200,
    ),
    causes: { certain: ['withheld-by-cors'] },
  },
  {
    name: 'an answer that names the origin and is withheld all the same',
    exchange: withheld({ by: 'cors', answered: true, allowed: '*', origin: 'https://shop.example' }, 200),
    causes: { possible: ['withheld-by-cors'] },
  },
  {
    name: 'given up after its preflight',
    exchange: withheld({ by: 'cors', answered: false, allowed: null, origin: 'https://shop.example' }),
    causes: { likely: ['withheld-by-cors'] },
  },
  {
    name: 'a host that is not found',
    exchange: withheld({ by: 'network', error: 'net::ERR_NAME_NOT_RESOLVED' }),
    causes: { certain: ['no-answer'] },
  },
];
