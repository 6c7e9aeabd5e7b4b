import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createScanner } from './create-scanner.ts';
import {
  base64,
  buildExchange,
  expectNoPiece,
  findingsIn,
  randomKey,
  salt,
  scannerFor,
  textBody,
  watchedKey,
} from './exchange.fixture.ts';

// Many runs of each property, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

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
    asyncParent: null,
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
      asyncParent: null,
    });
  }
  expectNoPiece(JSON.stringify(found), key);
});

test('a finding has the members of the export and its position', () => {
  const [finding] = findingsIn(leak, watchedKey(key));
  expect(Object.keys(finding ?? {}).join(' ')).toBe(
    'ruleId severity environment provider keyLabel fingerprint request part name encodings initiator excerpt position',
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
    asyncParent: null,
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
    { name: '••••••••', excerpt: '{"••••••••":"••••••••"}' },
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
  expect(scanner.scan(leak).findings.some(({ keyLabel }) => keyLabel !== null)).toBe(false);
  scanner.watch([watchedKey(key)]);
  expect(scanner.scan(leak).findings.some(({ keyLabel }) => keyLabel !== null)).toBe(true);
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

test('a text that begins as compressed data does is read as text all the same', () => {
  const value = 'clé-très-sécrète-et-longue';
  const exchange = buildExchange({ response: { body: textBody(`x="${value}"`) } });
  expect(findingsIn(exchange, watchedKey(value))).toHaveLength(1);
});

test('compressed data has no lines', () => {
  const bytes = new Uint8Array(gzipSync(`a\n${key}`));
  const exchange = buildExchange({ response: { body: { kind: 'bytes', bytes } } });
  expect(findingsIn(exchange, watchedKey(key))).toMatchObject([{ encodings: ['gzip'], position: null }]);
});
