import { expect, test } from 'vitest';
import { buildExchange, findingsIn, randomKey, salt, textBody, watchedKey } from './exchange.fixture.ts';
import { saltedDigest } from './fingerprint.ts';

const key = randomKey();
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const multipart = `--x\r\nContent-Disposition: form-data; name="apiKey"\r\n\r\n${key}\r\n--x--\r\n`;

function withAuthorization(value: string, url = 'https://ws.api.video/videos') {
  return buildExchange({ request: { url, headers: [['authorization', value]] } });
}

function withBody(text: string, url = 'https://ws.api.video/auth/api-key') {
  return buildExchange({ request: { method: 'POST', url, body: textBody(text) } });
}

test.each([
  ['a key as user name', basic(`${key}:`), key],
  ['a user name and a password', basic('someone:hunter2'), 'someone'],
  ['a key without its colon', basic(key), key],
  ['a key with a newline', basic(`${key}\n`), key],
  ['a lower-case scheme', basic(`${key}:`).replace('Basic', 'basic'), key],
  ['no padding', basic(`${key}:`).replace(/=+$/, ''), key],
])('Authorization with %s is a finding on the production host', (_, value, user) => {
  const [finding, ...others] = findingsIn(withAuthorization(value));
  expect(finding).toMatchObject({
    ruleId: 'basic-credentials',
    severity: 'critical',
    environment: 'production',
    provider: 'apivideo',
    keyLabel: null,
    fingerprint: saltedDigest(user, salt).slice(0, 12),
    part: 'request.header',
    name: 'authorization',
    encodings: ['base64'],
    excerpt: `${value.slice(0, 5)} ••••••••`,
  });
  expect(others).toEqual([]);
});

test('the excerpt of a body that is cut off shows nothing of the key', () => {
  expect(findingsIn(withBody('{"apiKey":"unknown-key'))).toMatchObject([{ excerpt: '{"apiKey":"••••••••' }]);
});

test('a raw key after Basic is a finding in plain', () => {
  const raw = `${'zK'.repeat(21)}z`;
  expect(findingsIn(withAuthorization(`Basic ${raw}`))).toMatchObject([
    { ruleId: 'basic-credentials', encodings: [], fingerprint: saltedDigest(raw, salt).slice(0, 12) },
  ]);
});

test.each([
  ['the admin host', 'https://admin.api.video/projects', ['admin']],
  ['an upper-case host with a port', 'https://WS.API.VIDEO:443/', ['production']],
  ['the sandbox', 'https://sandbox.api.video/videos', []],
  ['a foreign host', 'https://api.shop.example/videos', []],
  ['a look-alike', 'https://ws.api.video.example/', []],
  ['the embed host', 'https://embed.api.video/', []],
])('unknown credentials to %s', (_, url, environments) => {
  const found = [
    ...findingsIn(withAuthorization(basic(`${key}:`), url)),
    ...findingsIn(withBody(`{"apiKey":"${key}"}`, url)),
  ];
  expect([...new Set(found.map(({ environment }) => environment))]).toEqual(environments);
  expect(found).toHaveLength(environments.length * 2);
});

test.each([
  ['in the user information', `https://${key}:@ws.api.video/videos`, []],
  ['escaped', `https://%${key.charCodeAt(0).toString(16)}${key.slice(1)}@ws.api.video/videos`, ['percent']],
])('a user name in the URL, %s', (_, url, encodings) => {
  expect(findingsIn(buildExchange({ request: { url } }))).toMatchObject([
    {
      ruleId: 'basic-credentials',
      part: 'request.url',
      name: null,
      encodings,
      fingerprint: saltedDigest(key, salt).slice(0, 12),
      request: { url: 'https://••••@ws.api.video/videos' },
      excerpt: 'https://••••••••@ws.api.video/videos',
    },
  ]);
});

test.each([
  ['JSON', `{"apiKey":"${key}"}`, []],
  ['nested JSON', `[{"a":{"b":[{"apiKey" : "${key}"}]}}]`, []],
  ['JSON with an escape', `{"apiKey":"\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}"}`, ['json']],
  ['a form', `grant=1&apiKey=${key}`, []],
  ['a form with an escape', `apiKey=%${key.charCodeAt(0).toString(16)}${key.slice(1)}&x=1`, ['percent']],
  ['multipart', multipart, []],
])('an apiKey in %s', (_, text, encodings) => {
  const expected = {
    ruleId: 'api-key-in-body',
    severity: 'critical',
    part: 'request.body',
    name: 'apiKey',
    encodings,
    fingerprint: saltedDigest(key, salt).slice(0, 12),
  };
  expect(findingsIn(withBody(text))).toMatchObject([expected]);
});

test.each([
  ['an empty member', '{"apiKey":""}'],
  ['a number', '{"apiKey":1234}'],
  ['another name', `{"apikeyId":"${key}"}`],
  ['the name as a value', '{"a":"apiKey","b":"c"}'],
  ['an upload token', '{"apiKey":"to1tcmSFHeYY5KzyhOqVKMKb"}'],
  ['a video id', 'apiKey=vi4k0jvEUuaTdRAEjQ4Jfrgz'],
  ['prose', `the apiKey = ${key}`],
])('%s in a body is nothing', (_, text) => {
  expect(findingsIn(withBody(text))).toEqual([]);
});

test.each([
  ['no user name', basic(':secret')],
  ['an upload token', basic('to1tcmSFHeYY5KzyhOqVKMKb:')],
  ['an access token', basic('eyJhbGciOi.eyJpYXQiOj.c2ln:')],
  ['nothing to decode', 'Basic '],
  ['another scheme', `Bearer ${key}`],
  ['a scheme that starts alike', `Basically ${key}`],
])('Authorization with %s is nothing', (_, value) => {
  expect(findingsIn(withAuthorization(value))).toEqual([]);
});

test.each([
  ['as user name', withAuthorization(basic(`${key}:`))],
  ['as user name with a newline', withAuthorization(basic(`${key}\n`))],
  ['inside a user name', withAuthorization(basic(`api_${key}:`))],
  ['as password', withAuthorization(basic(`someone:${key}`))],
  ['in the body', withBody(`{"apiKey":"${key}"}`)],
  ['in the URL', buildExchange({ request: { url: `https://${key}:@ws.api.video/` } })],
])('a watched key %s is reported once, under its own name and environment', (_, exchange) => {
  const sandbox = watchedKey(key, { label: 'Mine', environment: 'sandbox' });
  expect(findingsIn(exchange, sandbox)).toMatchObject([
    { ruleId: 'watched-key', keyLabel: 'Mine', severity: 'low', environment: 'sandbox' },
  ]);
});

test('an unknown credential beside a watched key in another part is reported too', () => {
  const other = randomKey();
  const exchange = buildExchange({
    request: {
      url: 'https://ws.api.video/auth/api-key',
      headers: [['Authorization', basic(`${other}:`)]],
      body: textBody(`{"apiKey":"${key}"}`),
    },
  });
  const found = findingsIn(exchange, watchedKey(key));
  expect(found.map(({ ruleId, part }) => `${ruleId} ${part}`)).toEqual([
    'watched-key request.body',
    'basic-credentials request.header',
  ]);
  expect(JSON.stringify(found)).not.toContain(other);
});

test('the dashboard may send what it likes', () => {
  const exchange = { ...withAuthorization(basic(`${key}:`)), pageUrl: 'https://dashboard.api.video/' };
  expect(findingsIn(exchange)).toEqual([]);
});
