import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { createScanner } from './create-scanner.ts';
import { buildExchange, findingsIn, randomKey, salt, scannerFor, textBody, watchedKey } from './exchange.fixture.ts';
import type { EncodingLayer, Part } from './finding.ts';

// Many runs of each property, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

interface Placed {
  readonly part: Part;
  readonly name: string | null;
  readonly exchange: HttpExchange;
}

type Place = (text: string) => Placed;

const places: Record<string, Place> = {
  path: (text) => ({
    part: 'request.url',
    name: null,
    exchange: buildExchange({ request: { url: `https://a.example/v1/${text}/x` } }),
  }),
  query: (text) => ({
    part: 'request.url',
    name: 'k',
    exchange: buildExchange({ request: { url: `https://a.example/?a=1&k=${text}&b=2#c` } }),
  }),
  userInformation: (text) => ({
    part: 'request.url',
    name: null,
    exchange: buildExchange({ request: { url: `https://${text}:@a.example/` } }),
  }),
  requestHeader: (text) => ({
    part: 'request.header',
    name: 'X-Api-Key',
    exchange: buildExchange({ request: { headers: [['X-Api-Key', text]] } }),
  }),
  jsonBody: (text) => ({
    part: 'request.body',
    name: 'c',
    exchange: buildExchange({ request: { body: textBody(JSON.stringify({ a: ['b', { c: text }] })) } }),
  }),
  formBody: (text) => ({
    part: 'request.body',
    name: 'k',
    exchange: buildExchange({ request: { body: textBody(`a=1&k=${text}`) } }),
  }),
  proseBody: (text) => ({
    part: 'request.body',
    name: null,
    exchange: buildExchange({ request: { body: textBody(`the key, "${text}", is here`) } }),
  }),
  binaryBody: (text) => ({
    part: 'request.body',
    name: null,
    exchange: buildExchange({
      request: { body: { kind: 'bytes', bytes: new Uint8Array(Buffer.from(`\xff\x00\xfe ${text}\x00`, 'latin1')) } },
    }),
  }),
  responseHeader: (text) => ({
    part: 'response.header',
    name: 'Location',
    exchange: buildExchange({ response: { headers: [['Location', `https://b.example/?t=${text}`]] } }),
  }),
  scriptBody: (text) => ({
    part: 'response.body',
    name: null,
    exchange: buildExchange({ response: { body: textBody(`const client = new Client({ apiKey: "${text}" });`) } }),
  }),
  jsonResponse: (text) => ({
    part: 'response.body',
    name: 'value',
    exchange: buildExchange({ response: { body: textBody(`{"data":[{"value":"${text}"}]}`) } }),
  }),
};

interface Form {
  readonly encode: (key: string) => string;
  readonly layers: readonly EncodingLayer[];
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');
// Not the first one: the escape of `1` is `%31`, which leaves the key as it was.
const escapeOne = (text: string) => `${text.slice(0, 5)}%${text.charCodeAt(5).toString(16)}${text.slice(6)}`;

const forms: Record<string, Form> = {
  plain: { encode: (key) => key, layers: [] },
  'plain inside a run': { encode: (key) => `prefix${key}9`, layers: [] },
  'base64 with its colon': { encode: (key) => base64(`${key}:`), layers: ['base64'] },
  'base64 alone': { encode: base64, layers: ['base64'] },
  'base64 in a text, alignment 0': { encode: (key) => base64(`id=${key} and more`), layers: ['base64'] },
  'base64 in a text, alignment 1': { encode: (key) => base64(`key:${key} and more`), layers: ['base64'] },
  'base64 in a text, alignment 2': { encode: (key) => base64(`x=_y,${key} and more`), layers: ['base64'] },
  'base64 by its digits': { encode: (key) => base64(`>>>>>>${key}`), layers: ['base64'] },
  'base64url by its digits': { encode: (key) => base64url(`>>>>>>${key}~~~`), layers: ['base64url'] },
};

const escapedForms: Record<string, Form> = {
  percent: { encode: escapeOne, layers: ['percent'] },
  'percent, base64': { encode: (key) => encodeURIComponent(base64(`>>>>>>${key}`)), layers: ['percent', 'base64'] },
};

const escapedPlaces = ['path', 'query', 'userInformation', 'formBody', 'requestHeader', 'responseHeader'];

const rows = [
  ...Object.keys(places).flatMap((place) => Object.keys(forms).map((form) => [place, form] as const)),
  ...escapedPlaces.flatMap((place) => Object.keys(escapedForms).map((form) => [place, form] as const)),
];

// Between 16 and 64 characters, and so that base64 needs padding in some and not in others.
const lengths = fc.integer({ min: 16, max: 64 });

test.each(rows)('a watched key in %s, %s', (placeName, formName) => {
  const place = places[placeName];
  const form = forms[formName] ?? escapedForms[formName];
  if (place === undefined || form === undefined) throw new Error('No such row.');
  fc.assert(
    fc.property(lengths, (length) => {
      const key = randomKey(length);
      const { part, name, exchange } = place(form.encode(key));
      const watched = watchedKey(key, { label: 'Shop', environment: 'admin' });
      const found = findingsIn(exchange, watchedKey(randomKey(length)), watched);
      expect(found).toMatchObject([
        {
          ruleId: 'watched-key',
          severity: 'critical',
          environment: 'admin',
          provider: 'apivideo',
          keyLabel: 'Shop',
          fingerprint: watched.fingerprint.digest.slice(0, 12),
          part,
          encodings: form.layers,
        },
      ]);
      // Base64 with a `/` or `=` in a path or query is no plain parameter any more.
      if (!/[/=&]/.test(form.encode(key))) expect(found[0]?.name).toBe(name);
      expectNoPiece(JSON.stringify(found), key);
    }),
    { numRuns: 20 },
  );
});

function expectNoPiece(shown: string, key: string): void {
  const texts = [key, base64(key), base64(`${key}:`), base64(` ${key}`).slice(2), base64(`  ${key}`).slice(3)];
  for (const text of texts)
    for (let start = 0; start + 8 <= text.length; start += 1) expect(shown).not.toContain(text.slice(start, start + 8));
}

const nearMisses: Record<string, (key: string, at: number) => string> = {
  'one character changed': (key, at) => `${key.slice(0, at)}${key[at] === 'x' ? 'y' : 'x'}${key.slice(at + 1)}`,
  'one case flipped': (key, at) => {
    const flipped = swapCase(key.charAt(at));
    return flipped === key.charAt(at) ? key.slice(0, at) : `${key.slice(0, at)}${flipped}${key.slice(at + 1)}`;
  },
  'truncated at the end': (key, at) => key.slice(0, at),
  'truncated at the start': (key, at) => key.slice(at + 1),
  'one character inserted': (key, at) => `${key.slice(0, at + 1)}-${key.slice(at + 1)}`.slice(0, -1),
  reversed: (key) => [...key].reverse().join(''),
};

function swapCase(character: string): string {
  return character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase();
}

test.each(Object.keys(nearMisses))('a key with %s is another text, in every place and form', (miss) => {
  const anywhere = fc.constantFrom(...Object.values(places));
  const anyForm = fc.constantFrom(...Object.values(forms), ...Object.values(escapedForms));
  fc.assert(
    fc.property(anywhere, anyForm, fc.nat({ max: 42 }), (place, form, at) => {
      const key = randomKey(43);
      const near = nearMisses[miss]?.(key, at) ?? '';
      // By chance the key is there again: cut after its end, or after the x of `prefix`.
      fc.pre(near.length > 0 && !near.includes(key) && !form.encode(near).includes(key));
      expect(findingsIn(place(form.encode(near)).exchange, watchedKey(key))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['production', 'critical'],
  ['admin', 'critical'],
  ['sandbox', 'low'],
] as const)('a watched %s key is %s', (environment, severity) => {
  const key = randomKey();
  const exchange = buildExchange({ request: { url: `https://a.example/?k=${key}` } });
  expect(findingsIn(exchange, watchedKey(key, { environment }))).toMatchObject([{ environment, severity }]);
});

const uploadToken = 'to1tcmSFHeYY5KzyhOqVKMKb';
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJpYXQiOjE2MjE1MDMwNDB9.c2lnbmF0dXJlLXNpZ25hdHVyZQ';

test.each([
  ['an upload', 'https://ws.api.video/upload?token=', uploadToken],
  [
    'a PKCE challenge',
    'https://login.example/authorize?code_challenge=',
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstwcMA',
  ],
  ['a hash in a path', 'https://cdn.example/', 'sha256-47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU='],
  [
    'a private video',
    'https://vod.api.video/vod/vi4k0jvEUuaTdRAEjQ4Jfrgz/token/',
    '5f9f9b6e-3f0e-4a8e-9b0e-0a1b2c3d4e5f',
  ],
  ['an id', 'https://ws.api.video/videos/', 'vi4k0jvEUuaTdRAEjQ4Jfrgz'],
])('innocent traffic: %s', (_, url, value) => {
  const headers = [
    ['Authorization', `Bearer ${jwt}`],
    ['Cookie', `avh=${value}`],
  ] as const;
  const json = JSON.stringify({ token: value, uploadToken, access_token: jwt });
  const exchange = buildExchange({
    request: { url: url + value, headers, body: textBody(json) },
    response: { headers: [['ETag', `"${value}"`]], body: textBody(json) },
  });
  expect(findingsIn(exchange, watchedKey(randomKey()))).toEqual([]);
});

test.each(['Basic c29tZW9uZTpodW50ZXIy', `Bearer ${jwt}`, 'Digest username="a"'])(
  'to a foreign host, %s is nothing',
  (value) => {
    const exchange = buildExchange({ request: { headers: [['Authorization', value]] } });
    expect(findingsIn(exchange, watchedKey(randomKey()))).toEqual([]);
  },
);

const key = randomKey();
const leak = buildExchange({
  index: 7,
  request: {
    method: 'POST',
    url: `https://me:pass@ws.api.video/auth/api-key?k=${key}&v=1`,
    headers: [['Authorization', `Basic ${base64(`${key}:`)}`]],
    body: textBody(`{"apiKey":"${key}","copy":"${key}"}`),
  },
  response: { body: textBody(`{"a":"${key}","b":"${base64(`x${key}`)}"}`) },
  initiator: {
    type: 'script',
    url: `https://shop.example/app.js?key=${key}`,
    line: 12,
    column: 3,
    function: `send_${key}`,
  },
});

test('one finding for each part and name, all redacted', () => {
  const found = findingsIn(leak, watchedKey(key));
  expect(found.map(({ ruleId, part, name }) => [ruleId, part, name].join(' '))).toEqual([
    'watched-key request.url k',
    'watched-key request.header Authorization',
    'watched-key request.body apiKey',
    'watched-key request.body copy',
    'watched-key response.body a',
    'watched-key response.body b',
    'basic-credentials request.url ',
  ]);
  for (const finding of found) {
    expect(finding.request).toEqual({
      index: 7,
      method: 'POST',
      url: 'https://••••@ws.api.video/auth/api-key?k=••••••••&v=1',
    });
    expect(finding.initiator).toEqual({
      type: 'script',
      url: 'https://shop.example/app.js?key=••••••••',
      line: 12,
      column: 3,
      function: 'send_••••••••',
    });
  }
  expectNoPiece(JSON.stringify(found), key);
});

test('a finding has the members of the export and no other', () => {
  const [finding] = findingsIn(leak, watchedKey(key));
  expect(Object.keys(finding ?? {}).join(' ')).toBe(
    'ruleId severity environment provider keyLabel fingerprint request part name encodings initiator excerpt',
  );
});

test('another watched key in the URL of the script is redacted', () => {
  const other = randomKey();
  const initiator = {
    type: 'script',
    url: `https://a.example/${other}.js`,
    line: 1,
    column: 1,
    function: null,
  } as const;
  const found = findingsIn({ ...leak, initiator }, watchedKey(key), watchedKey(other));
  expect(found[0]?.initiator?.url).toBe('https://a.example/••••••••.js');
});

test('a password beside a watched key in a URL is redacted', () => {
  const exchange = buildExchange({ request: { url: `https://${key}:hunter2@a.example/x` } });
  const [finding] = findingsIn(exchange, watchedKey(key));
  expect(finding?.excerpt).toBe('https://••••••••@a.example/x');
  expect(finding?.request.url).toBe('https://••••@a.example/x');
});

test('a key as the name of a field is redacted there too', () => {
  const exchange = buildExchange({ request: { body: textBody(`{"${key}":"${key}"}`) } });
  expect(findingsIn(exchange, watchedKey(key))).toMatchObject([
    { name: '••••••••', excerpt: '{"••••••••":"••••••••…' },
  ]);
});

test('base64 in an escaped URL in JSON is one finding', () => {
  const url = `https://b.example/?k=${encodeURIComponent(base64(`${key}:`))}`;
  const exchange = buildExchange({ request: { body: textBody(JSON.stringify({ url })) } });
  expect(findingsIn(exchange, watchedKey(key))).toMatchObject([{ name: 'url', encodings: ['percent', 'base64'] }]);
});

test('a body that repeats credentials without end gives no more findings than can be read', () => {
  const members = Array.from({ length: 500 }, (_, index) => `"k${index}":"${key}","apiKey":"unknown-${index}"`);
  const exchange = buildExchange({ request: { url: 'https://ws.api.video/', body: textBody(`{${members.join()}}`) } });
  const rules = findingsIn(exchange, watchedKey(key)).map(({ ruleId }) => ruleId);
  expect(rules.filter((rule) => rule === 'watched-key')).toHaveLength(64);
  expect(rules.filter((rule) => rule === 'api-key-in-body')).toHaveLength(64);
});

test('a literal percent sign before a key hides nothing', () => {
  const value = `ab${randomKey()}`;
  const exchange = buildExchange({ request: { body: textBody(`100%${value}`) } });
  expect(findingsIn(exchange, watchedKey(value))).toMatchObject([{ encodings: [] }]);
});

test('the pseudo-headers of HTTP/2 repeat the URL and are not reported again', () => {
  const request = { url: `https://a.example/${key}`, headers: [[':path', `/${key}`]] as const };
  expect(findingsIn(buildExchange({ request }), watchedKey(key)).map(({ part }) => part)).toEqual(['request.url']);
});

test.each([
  ['the dashboard page', { pageUrl: 'https://dashboard.api.video/' }, 0],
  ['the dashboard host', { request: { url: `https://dashboard.api.video/?k=${key}` } }, 0],
  ['a shop', {}, 1],
] as const)('a watched key in traffic of %s', (_, parts, count) => {
  const exchange = buildExchange({ ...parts, response: { body: textBody(key) } });
  expect(findingsIn(exchange, watchedKey(key))).toHaveLength(count);
});

test('a key of another provider is not exempt in the dashboard', () => {
  const exchange = buildExchange({ pageUrl: 'https://dashboard.api.video/', response: { body: textBody(key) } });
  expect(findingsIn(exchange, watchedKey(key, { provider: 'elsewhere' }))).toHaveLength(1);
});

test('requests of the extension itself are neither findings nor skipped', () => {
  const scanner = createScanner({ salt, ownOrigin: 'chrome-extension://abc/' });
  scanner.watch([watchedKey(key)]);
  const own = { ...leak, pageUrl: 'chrome-extension://abc/panel.html' };
  const response = { status: 200, statusText: '', headers: [], body: { kind: 'absent', reason: 'stream' } } as const;
  expect(scanner.scan({ ...own, response })).toEqual({ findings: [], skipped: [] });
  expect(scanner.scan(leak).findings).not.toEqual([]);
});

test('bodies that are not there are skipped with their reason', () => {
  const exchange = buildExchange({
    request: { body: { kind: 'absent', reason: 'stream' } },
    response: { body: { kind: 'absent', reason: 'too-large' } },
  });
  expect(scannerFor().scan(exchange).skipped).toEqual([
    { part: 'request.body', reason: 'stream' },
    { part: 'response.body', reason: 'too-large' },
  ]);
  expect(scannerFor().scan(buildExchange({ response: null })).skipped).toEqual([]);
});

test('watch replaces the keys', () => {
  const scanner = scannerFor(watchedKey(randomKey()));
  expect(scanner.scan(leak).findings.some(({ ruleId }) => ruleId === 'watched-key')).toBe(false);
  scanner.watch([watchedKey(key)]);
  expect(scanner.scan(leak).findings.some(({ ruleId }) => ruleId === 'watched-key')).toBe(true);
});

test.each([
  ['deep JSON', `${'['.repeat(300_000)}{"apiKey":"${key}"}`, 'apiKey'],
  ['a wide form', `${'a=1&'.repeat(100_000)}apiKey=${key}`, 'apiKey'],
  ['many boundaries', `--x${'\r\n--x'.repeat(100_000)}${key}`, null],
  ['a long name', `{"${'n'.repeat(500_000)}":"${key}"}`, 'n'.repeat(200)],
])('%s is bounded and still read', (_, text, name) => {
  const exchange = buildExchange({ request: { url: 'https://ws.api.video/', body: textBody(text) } });
  expect(findingsIn(exchange, watchedKey(key))).toMatchObject([{ name }]);
});

test('any exchange can be scanned', () => {
  const scanner = scannerFor(watchedKey(key));
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, text, (url, value, body) => {
      const request = { url, headers: [['Authorization', value]] as const, body: textBody(body) };
      expect(scanner.scan(buildExchange({ request }))).toEqual({ findings: [], skipped: [] });
    }),
  );
});
