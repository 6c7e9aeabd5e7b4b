import { gunzipSync, gzipSync, unzlibSync, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { randomKey } from './exchange.fixture.ts';
import { locateForms } from './locate.fixture.ts';
import { sanitizeHar } from './sanitize-har.ts';

const key = randomKey();
const locate = locateForms(key);
const mark = '[key:a1b2 production]';
const inUrl = encodeURIComponent(mark);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const base64 = (data: string | Uint8Array) => Buffer.from(data).toString('base64');
const sanitized = (value: unknown) => sanitizeHar(value, locate);

test.each([
  ['a header value', `Basic ${base64(`${key}:`)}`, `Basic ${mark}`],
  ['a cookie', `theme=dark; sid=${key}`, `theme=dark; sid=${mark}`],
  ['a query', `https://a.example/x?k=${key}&p=1`, `https://a.example/x?k=${inUrl}&p=1`],
  ['user information', `https://${key}:@ws.api.video/videos`, `https://${inUrl}:@ws.api.video/videos`],
  ['a fragment', `https://a.example/#${key}`, `https://a.example/#${inUrl}`],
  // A host name has neither brackets nor percent-encoding.
  ['a host', `https://${key}.a.example/x`, 'https://key-a1b2-production.a.example/x'],
  ['a WebSocket', `wss://a.example/?k=${key}`, `wss://a.example/?k=${inUrl}`],
  ['a data URL', `data:text/javascript,const k="${key}"`, `data:text/javascript,const k="${inUrl}"`],
  ['a script', `const k = "${key}";`, `const k = "${mark}";`],
  ['JSON', `{ "apiKey":  "${key}" }`, `{ "apiKey":  "${mark}" }`],
  ['JSON in JSON', JSON.stringify(JSON.stringify({ k: key })), JSON.stringify(JSON.stringify({ k: mark }))],
  ['a word and a colon, which is no URL', `${key}: yes`, `${mark}: yes`],
])('%s', (_, text, expected) => {
  expect(sanitized({ text })).toEqual({ text: expected });
});

test('a URL stays one', () => {
  for (const url of [`https://${key}/`, `https://a.example:${key}/`, `https://[${key}]/`]) {
    const result = String(sanitized(url));
    expect(locate(result)).toEqual([]);
    if (URL.canParse(url)) expect(URL.canParse(result), result).toBe(true);
  }
});

test('JSON stays JSON where a mark does not fit in', () => {
  const digits = '31415926535897932384';
  const located = locateForms(digits);
  const body = `[{"key":${digits},"note":"kept"}]`;
  const result = sanitizeHar(body, located);
  expect(JSON.parse(String(result))).toMatchObject([{ note: 'kept' }]);
  expect(located(String(result))).toEqual([]);
});

test('JSON stays JSON where a key takes half an escape with it', () => {
  // As a run of base64 digits does that begins at the n of \n.
  const takesLetter = (text: string) => locate(text).map((span) => ({ ...span, start: Math.max(0, span.start - 1) }));
  const result = sanitizeHar(JSON.stringify({ note: `line\n${key}` }), takesLetter);
  expect(JSON.parse(String(result))).toEqual({ note: `line${mark}` });
});

test('a form stays a form', () => {
  const mimeType = 'application/x-www-form-urlencoded; charset=UTF-8';
  expect(sanitized({ mimeType, text: `apiKey=${key}&a=1` })).toEqual({ mimeType, text: `apiKey=${inUrl}&a=1` });
});

test('names of members', () => {
  expect(sanitized({ [key]: 1, [base64(key).replace(/=+$/, '')]: 2, plain: 3 })).toEqual({
    [mark]: 1,
    [`${mark} 2`]: 2,
    plain: 3,
  });
});

test('what holds no key is the same, and is a copy', () => {
  const har = { log: { version: '1.2', entries: [{ time: 1.5, cache: {}, flag: true, none: null, list: ['x'] }] } };
  const copy = sanitized(har);
  expect(copy).toEqual(har);
  expect(copy).not.toBe(har);
});

const mixed = [...bytesOf('bin\u0000'), 0xff, 0x80, 0x9f, ...bytesOf(`k=${key};`), 0xfe];
const markedMixed = [...bytesOf('bin\u0000'), 0xff, 0x80, 0x9f, ...bytesOf(`k=${mark};`), 0xfe];

test.each([
  ['UTF-8', bytesOf(`\ufeffé ${key}`), bytesOf(`\ufeffé ${mark}`)],
  ['neither UTF-8 nor anything else', Uint8Array.from(mixed), Uint8Array.from(markedMixed)],
  ['base64 in it', bytesOf(`{"k":"${base64(`${key}:`)}"}`), bytesOf(`{"k":"${mark}"}`)],
])('a base64 body: %s', (_, bytes, expected) => {
  const body = { encoding: 'base64', text: base64(bytes) };
  expect(sanitized(body)).toEqual({ encoding: 'base64', text: base64(expected) });
});

test.each([
  ['gzip', gzipSync, gunzipSync],
  ['zlib', zlibSync, unzlibSync],
])('a %s body is compressed again', (_, compress, decompress) => {
  const text = base64(compress(bytesOf(`{"apiKey":"${key}"}`)));
  const result = sanitized({ encoding: 'base64', text });
  expect(new TextDecoder().decode(decompress(decodeText(result)))).toBe(`{"apiKey":"${mark}"}`);
});

test('gzip in gzip', () => {
  const twice = gzipSync(gzipSync(bytesOf(key)));
  const result = sanitized({ encoding: 'base64', text: base64(twice) });
  expect(new TextDecoder().decode(gunzipSync(gunzipSync(decodeText(result))))).toBe(mark);
});

test('of a cut body only what can be read is kept', () => {
  const cut = gzipSync(bytesOf(`${key} ${randomKey(200_000)}`)).subarray(0, -2000);
  const result = decodeText(sanitized({ encoding: 'base64', text: base64(cut) }));
  expect(new TextDecoder().decode(gunzipSync(result))).toMatch(/^\[key:a1b2 production\] \w/);
  const broken = sanitized({ encoding: 'base64', text: base64(cut.subarray(0, 12)) });
  expect(new TextDecoder().decode(decodeText(broken))).toBe('[left out: unreadable]');
});

test('a body compressed without end is left out', () => {
  let bytes = bytesOf(key);
  for (let layer = 0; layer < 9; layer += 1) bytes = gzipSync(bytes);
  let inner = decodeText(sanitized({ encoding: 'base64', text: base64(bytes) }));
  while (inner[0] === 0x1f) inner = gunzipSync(inner);
  expect(new TextDecoder().decode(inner)).toBe('[left out: compressed too many times]');
});

test('a form that only the base64 shows', () => {
  const text = Buffer.from(key, 'utf16le').toString('base64');
  expect(sanitized({ encoding: 'base64', text })).toEqual({ encoding: 'base64', text: base64(mark) });
});

test('a clean or a broken base64 body stays as it is', () => {
  for (const text of [base64('clean'), base64(gzipSync(bytesOf('clean'))), '%%%', ''])
    expect(sanitized({ encoding: 'base64', text })).toEqual({ encoding: 'base64', text });
  expect(sanitized({ encoding: 'base64', text: `%%% ${key}` })).toEqual({ encoding: 'base64', text: `%%% ${mark}` });
});

test('WebSocket messages: text, and binary in base64', () => {
  const messages = [
    { type: 'send', time: 1, opcode: 1, data: key },
    { type: 'receive', time: 2, opcode: 2, data: base64(`\u0000${key}`) },
  ];
  expect(sanitized({ _webSocketMessages: messages })).toEqual({
    _webSocketMessages: [
      { type: 'send', time: 1, opcode: 1, data: mark },
      { type: 'receive', time: 2, opcode: 2, data: base64(`\u0000${mark}`) },
    ],
  });
});

test('a member called __proto__ is a member', () => {
  const result = sanitized(JSON.parse(`{"__proto__":{"polluted":"${key}"},"constructor":"x"}`));
  expect(JSON.stringify(result)).toBe(`{"__proto__":{"polluted":"${mark}"},"constructor":"x"}`);
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
});

test('nesting without end is cut, and the rest can be written', () => {
  const deep = JSON.parse(`${'[{"a":'.repeat(50_000)}"${key}"${'}]'.repeat(50_000)}`);
  const written = JSON.stringify(sanitized({ deep, key }));
  expect(written).toContain('[left out: nested too deep]');
  expect(written).toContain(`"key":"${mark}"`);
  expect(locate(written)).toEqual([]);
});

test.each([null, undefined, 1, true, 'x', [], {}])('%j is no HAR, and no trouble', (value) => {
  expect(sanitized(value)).toEqual(value);
});

function decodeText(value: unknown): Uint8Array {
  if (typeof value !== 'object' || value === null || !('text' in value)) throw new Error('No body.');
  return new Uint8Array(Buffer.from(String(value.text), 'base64'));
}
