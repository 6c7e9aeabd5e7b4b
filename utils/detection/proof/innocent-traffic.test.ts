import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { createScanner } from '@/utils/detection/create-scanner.ts';
import { buildExchange, textBody } from '@/utils/detection/exchange.fixture.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { forms } from './forms.fixture.ts';
import { expectNone, knownKeys, salt, scannerOf } from './judge.fixture.ts';
import { buildCase, places } from './labelled-case.fixture.ts';
import { alphanumeric, digits, type Random, randomFor } from './random.fixture.ts';

// Hundreds of cases in each test, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const hexDigits = `${digits}abcdef`;
const uuid = (random: Random) => random.text(hexDigits, 32).replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const base64url = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');
const hash = (name: string, random: Random) => createHash(name).update(random.bytes(20)).digest();
const jwt = (random: Random) =>
  [`{"alg":"RS256","typ":"JWT"}`, `{"iat":1,"projectId":"pr${random.text(alphanumeric, 22)}"}`, random.bytes(256)]
    .map(base64url)
    .join('.');

/** What a page may send and receive although it looks like a secret. */
const innocentValues: Readonly<Record<string, (random: Random) => string>> = {
  'upload token': (random) => `to${random.text(alphanumeric, random.between(20, 22))}`,
  'private video token': uuid,
  'session token avh': (random) => random.text(alphanumeric, 64),
  'video id': (random) => `vi${random.text(alphanumeric, 22)}`,
  'live stream id': (random) => `li${random.text(alphanumeric, 22)}`,
  'player id': (random) => `pt${random.text(alphanumeric, 22)}`,
  'project id': (random) => `pr${random.text(alphanumeric, 20)}`,
  'publishable key': (random) => `pk_live_${random.text(alphanumeric, 24)}`,
  'PKCE challenge': (random) => base64url(hash('sha256', random)),
  'alphanumeric PKCE challenge': (random) => random.text(alphanumeric, 43),
  'SHA-256 in hex': (random) => hash('sha256', random).toString('hex'),
  'SHA-256 in base64': (random) => hash('sha256', random).toString('base64'),
  'subresource integrity': (random) => `sha384-${hash('sha384', random).toString('base64')}`,
  'MD5 in hex': (random) => hash('md5', random).toString('hex'),
  'hex that starts as a refresh token of a foreign vendor': (random) => `def50200${random.text(hexDigits, 300)}`,
  JWT: jwt,
  'placeholder YOUR_API_KEY': () => 'YOUR_API_KEY',
  'placeholder sig_sec_': () => 'sig_sec_xxxxxxxx',
};

type Place = (value: string, random: Random) => HttpExchange;

const inHeader = (name: string, value: string): { headers: HeaderFields } => ({ headers: [[name, value]] });

const foreignPlaces: Readonly<Record<string, Place>> = {
  'a query': (value) => buildExchange({ request: { url: `https://shop.example/?token=${encodeURIComponent(value)}` } }),
  'a path': (value) => buildExchange({ request: { url: `https://cdn.example/${value}.js` } }),
  'Basic as user name': (value) =>
    buildExchange({ request: inHeader('Authorization', `Basic ${Buffer.from(`${value}:`).toString('base64')}`) }),
  'Basic as password': (value) =>
    buildExchange({ request: inHeader('Authorization', `Basic ${Buffer.from(`me:${value}`).toString('base64')}`) }),
  Bearer: (value) => buildExchange({ request: inHeader('authorization', `Bearer ${value}`) }),
  'a cookie': (value) => buildExchange({ request: inHeader('Cookie', `avh=${value}; a=b`) }),
  'a member apiKey for a foreign host': (value) =>
    buildExchange({
      request: { method: 'POST', body: textBody(JSON.stringify({ apiKey: value, refreshToken: value })) },
    }),
  'a query apiKey for a foreign host': (value) =>
    buildExchange({ request: { url: `https://maps.example/js?apiKey=${encodeURIComponent(value)}` } }),
  'a JSON answer': (value) =>
    buildExchange({ response: { body: textBody(JSON.stringify([{ id: value, key: value }])) } }),
  'a script': (value) => buildExchange({ response: { body: textBody(`init({apiKey:"${value}"})`) } }),
};

/** Places at the provider itself where its public credentials belong. */
const providerPlaces: Readonly<Record<string, Place>> = {
  'an upload': (value) =>
    buildExchange({ request: { method: 'POST', url: `https://ws.api.video/upload?token=${value}` } }),
  'a delivery': (value, random) =>
    buildExchange({
      request: { url: `https://vod.api.video/vod/vi${random.text(alphanumeric, 22)}/token/${value}/hls/x.m3u8` },
    }),
  'a query avh': (value) => buildExchange({ request: { url: `https://embed.api.video/vod/x?avh=${value}` } }),
  'an answer': (value) =>
    buildExchange({
      request: { url: 'https://ws.api.video/videos' },
      response: { body: textBody(JSON.stringify({ videoId: value, assets: { iframe: value }, token: value })) },
    }),
  'the collector': (value) =>
    buildExchange({
      request: {
        method: 'POST',
        url: 'https://collector.api.video/',
        body: textBody(JSON.stringify({ session_id: value })),
      },
    }),
};

const providerValues = Object.keys(innocentValues).filter((name) => !/refresh token/.test(name));

test.each([
  ['foreign hosts', Object.keys(innocentValues), foreignPlaces],
  ['the provider', providerValues, providerPlaces],
] as const)('innocent values in traffic with %s are nothing, whatever is watched', (_, names, somewhere) => {
  const scanner = scannerOf();
  const complaints: string[] = [];
  let cases = 0;
  for (const name of names)
    for (const [placeName, place] of Object.entries(somewhere))
      for (let round = 0; round < 20; round += 1) {
        const random = randomFor('innocent', name, placeName, round);
        const value = innocentValues[name]?.(random) ?? '';
        cases += 1;
        const [finding] = scanner.scan(place(value, random)).findings;
        if (finding !== undefined) complaints.push(`${finding.ruleId}: ${name} in ${placeName}: ${value}`);
      }
  expectNone(complaints, cases);
});

const placeholders = [
  'YOUR_API_KEY',
  'your-api-key',
  'your_api_key_here',
  'YOUR API KEY',
  '<api_key>',
  '<YOUR-API-KEY>',
  '{{apiKey}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a page sends that forgot to fill its template.
  '${API_KEY}',
  '$API_KEY',
  '%API_KEY%',
  '[api key]',
  'api_key',
  'apiKey',
  'API_KEY',
  'xxxxxxxxxxxxxxxx',
  'XXXX-XXXX',
  '****************',
  '...',
  'undefined',
  'null',
  'changeme',
  'REPLACE_ME',
  'insert_your_api_key',
  'my-api-key',
  'todo',
];

test.each(placeholders)('the placeholder %s is no credential of the production host', (value) => {
  const url = 'https://ws.api.video/auth/api-key';
  const basic = Buffer.from(`${value}:`).toString('base64');
  const exchanges = [
    buildExchange({ request: { url, headers: [['Authorization', `Basic ${basic}`]] } }),
    buildExchange({ request: { method: 'POST', url, body: textBody(JSON.stringify({ apiKey: value })) } }),
    buildExchange({ request: { method: 'POST', url, body: textBody(`apiKey=${encodeURIComponent(value)}`) } }),
    buildExchange({ request: { url: `${url}?apiKey=${encodeURIComponent(value)}` } }),
  ];
  const scanner = scannerOf();
  expect(exchanges.flatMap((exchange) => scanner.scan(exchange).findings.map(({ ruleId }) => ruleId))).toEqual([]);
});

const exempt: Readonly<Record<string, (exchange: HttpExchange) => HttpExchange>> = {
  'the page of the dashboard': (exchange) => ({ ...exchange, pageUrl: 'https://dashboard.api.video/apikeys' }),
  'the host of the dashboard': ({ request, ...rest }) => ({
    ...rest,
    request: { ...request, url: request.url.replace(/^(\w+:\/\/)([^/]*@)?[^/]*/, '$1$2dashboard.api.video') },
  }),
  'the origin of the dashboard': ({ request, ...rest }) => ({
    ...rest,
    request: { ...request, headers: [...request.headers, ['Origin', 'https://dashboard.api.video']] },
  }),
  'our own page': (exchange) => ({ ...exchange, pageUrl: 'chrome-extension://abc/panel.html' }),
  'our own worker': (exchange) => ({
    ...exchange,
    initiator: {
      type: 'script',
      url: 'chrome-extension://abc/chunks/x.js',
      line: 1,
      column: 1,
      function: null,
      asyncParent: null,
    },
  }),
};

test.each(Object.keys(exempt))('watched keys in exchanges of %s are nothing, and elsewhere they are found', (name) => {
  const scanner = createScanner({ salt, ownOrigin: 'chrome-extension://abc' });
  scanner.watch(knownKeys);
  let cases = 0;
  for (const [placeName, place] of Object.entries(places))
    for (const key of knownKeys) {
      const built = buildCase(key.value, key.shape, forms.plain ?? [], place, ['exempt', placeName, key.label]);
      if (built === null) continue;
      cases += 1;
      const exchange = exempt[name]?.(built.exchange) ?? built.exchange;
      expect(scanner.scan(exchange).findings).toEqual([]);
      expect(scanner.scan(built.exchange).findings).toHaveLength(1);
    }
  expect(cases).toBeGreaterThan(500);
});
