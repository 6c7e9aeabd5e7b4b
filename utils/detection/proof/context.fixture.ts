import { buildExchange, textBody } from '@/utils/detection/exchange.fixture.ts';
import type { Finding } from '@/utils/detection/finding.ts';
import type { HttpExchange, HttpRequest } from '@/utils/http/exchange.ts';
import { alphanumeric, digits, type Random } from './random.fixture.ts';
import { words } from './surroundings.fixture.ts';

/** A credential that nobody watches, in an exchange whose context gives it away. */
export interface ContextCase {
  readonly credential: string;
  readonly exchange: HttpExchange;
  readonly expected: Partial<Finding>;
}

export type BuildContext = (
  url: string,
  random: Random,
) => Omit<ContextCase, 'expected'> & { readonly expected: Partial<Finding> };

const anyKey = (random: Random) => random.text(alphanumeric, random.pick([43, 42, 33]));
const refreshToken = (random: Random) => `def50200${random.text(`${digits}abcdef`, random.between(200, 900))}`;
const webhookSecret = (random: Random) => `sig_sec_${random.text(alphanumeric, random.between(24, 40))}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

export function accessToken(random: Random): string {
  const parts = [
    '{"typ":"JWT","alg":"RS256"}',
    `{"iat":1,"projectId":"pr${random.text(alphanumeric, 22)}"}`,
    random.bytes(256),
  ];
  return parts.map((part) => Buffer.from(part).toString('base64url')).join('.');
}

function build(
  expected: Partial<Finding>,
  generate: (random: Random) => string,
  request: (credential: string, random: Random) => Partial<HttpRequest>,
): BuildContext {
  return (url, random) => {
    const credential = generate(random);
    return { credential, expected, exchange: buildExchange({ request: { url, ...request(credential, random) } }) };
  };
}

/** Sent to a production or admin host by the page. */
export const keyContexts: Readonly<Record<string, BuildContext>> = {
  'Basic, user name and empty password': build(
    { ruleId: 'basic-credentials', part: 'request.header', name: 'Authorization', encodings: ['base64'] },
    anyKey,
    (key) => ({ headers: [['Authorization', `Basic ${base64(`${key}:`)}`]] }),
  ),
  'Basic without its colon': build(
    { ruleId: 'basic-credentials', part: 'request.header', name: 'authorization', encodings: ['base64'] },
    anyKey,
    (key) => ({
      headers: [
        ['Accept', '*/*'],
        ['authorization', `basic ${base64(key)}`],
      ],
    }),
  ),
  'Basic with a new line': build(
    { ruleId: 'basic-credentials', part: 'request.header', name: 'authorization', encodings: ['base64'] },
    anyKey,
    (key) => ({ headers: [['authorization', `Basic ${base64(`${key}:\n`)}`]] }),
  ),
  'JSON member apiKey': build(
    { ruleId: 'api-key-in-body', part: 'request.body', name: 'apiKey', encodings: [] },
    anyKey,
    (key) => ({ method: 'POST', body: textBody(JSON.stringify({ apiKey: key })) }),
  ),
  'nested JSON member apiKey, in bytes': build(
    { ruleId: 'api-key-in-body', part: 'request.body', name: 'apiKey', encodings: [] },
    anyKey,
    (key, random) => ({
      method: 'POST',
      body: {
        kind: 'bytes',
        bytes: Buffer.from(JSON.stringify([{ note: words(random), auth: { apiKey: key } }], null, 2)),
      },
    }),
  ),
  'form member apiKey': build(
    { ruleId: 'api-key-in-body', part: 'request.body', name: 'apiKey', encodings: [] },
    anyKey,
    (key) => ({ method: 'POST', body: textBody(`a=1&apiKey=${key}&b=2`) }),
  ),
  'multipart member apiKey': build(
    { ruleId: 'api-key-in-body', part: 'request.body', name: 'apiKey', encodings: [] },
    anyKey,
    (key) => ({
      method: 'POST',
      body: textBody(`--x\r\nContent-Disposition: form-data; name="apiKey"\r\n\r\n${key}\r\n--x--\r\n`),
    }),
  ),
};

export const queryContext: BuildContext = (url, random) => {
  const credential = anyKey(random);
  return {
    credential,
    exchange: buildExchange({ request: { url: `${url}?page=1&apiKey=${credential}` } }),
    expected: { ruleId: 'api-key-in-query', part: 'request.url', name: 'apiKey', encodings: [] },
  };
};

export const urlContext: BuildContext = (url, random) => {
  const credential = anyKey(random);
  return {
    credential,
    exchange: buildExchange({ request: { url: url.replace('://', `://${credential}:@`) } }),
    expected: { ruleId: 'basic-credentials', part: 'request.url', encodings: [] },
  };
};

/** With any host of the provider. */
export const refreshContexts: Readonly<Record<string, BuildContext>> = {
  'refreshToken in a request': build({ ruleId: 'refresh-token', part: 'request.body' }, refreshToken, (token) => ({
    method: 'POST',
    body: textBody(JSON.stringify({ refreshToken: token })),
  })),
  'a JWT as refreshToken in a request': build(
    { ruleId: 'refresh-token', part: 'request.body', name: 'refreshToken' },
    accessToken,
    (token) => ({ method: 'POST', body: textBody(JSON.stringify({ refreshToken: token })) }),
  ),
  'refresh_token in an answer': (url, random) => {
    const credential = refreshToken(random);
    const body = textBody(
      JSON.stringify({
        token_type: 'Bearer',
        expires_in: 3600,
        access_token: accessToken(random),
        refresh_token: credential,
      }),
    );
    const expected = { ruleId: 'refresh-token', part: 'response.body' } as const;
    return { credential, expected, exchange: buildExchange({ request: { url }, response: { body } }) };
  },
};

/** With any host at all. */
export const webhookContexts: Readonly<Record<string, BuildContext>> = {
  'a webhook secret in a request': build(
    { ruleId: 'webhook-secret', part: 'request.body' },
    webhookSecret,
    (secret) => ({ method: 'POST', body: textBody(JSON.stringify({ secret })) }),
  ),
  'a webhook secret in an answer': (url, random) => {
    const credential = webhookSecret(random);
    const body = textBody(JSON.stringify({ webhookId: 'x', signatureSecret: credential }));
    const expected = { ruleId: 'webhook-secret', part: 'response.body' } as const;
    return { credential, expected, exchange: buildExchange({ request: { url }, response: { body } }) };
  },
};

export const bearerContext: BuildContext = build(
  { ruleId: 'access-token', part: 'request.header', name: 'Authorization', encodings: [] },
  accessToken,
  (token) => ({ headers: [['Authorization', `Bearer ${token}`]] }),
);
