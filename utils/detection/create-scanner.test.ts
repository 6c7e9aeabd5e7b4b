import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import {
  base64,
  buildExchange,
  expectNoPiece,
  findingsIn,
  randomKey,
  textBody,
  watchedKey,
} from './exchange.fixture.ts';
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
    ['X-Session', `Bearer ${jwt}`],
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
