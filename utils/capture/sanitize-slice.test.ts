import { expect, test } from 'vitest';
import { createScanner } from '@/utils/detection/create-scanner.ts';
import { base64, expectNoPiece, randomKey, salt, scannerFor, watchedKey } from '@/utils/detection/exchange.fixture.ts';
import { exchangeFromHarEntry } from '@/utils/http/har-entry.ts';
import { createSliceSanitizer } from './sanitize-slice.ts';

const key = randomKey();

/** A HAR entry with whatever is given, in every part where a key is meant. */
function entryWith(secret: string): object {
  return {
    startedDateTime: '2026-01-01T00:00:00.000Z',
    request: {
      method: 'POST',
      url: `https://ws.api.video/auth/api-key?apiKey=${secret}`,
      headers: [{ name: 'Authorization', value: `Basic ${base64(`${secret}:`)}` }],
      postData: { mimeType: 'application/json', text: JSON.stringify({ apiKey: secret }) },
    },
    response: {
      status: 200,
      statusText: '',
      headers: [],
      content: { size: 100, mimeType: 'text/javascript', text: base64(`send("${secret}")`), encoding: 'base64' },
    },
  };
}

const sanitized = (slice: unknown, scanner = scannerFor(watchedKey(key))) => createSliceSanitizer()(slice, scanner);

test('a watched key is replaced by its mark in every part, and the rest stays', () => {
  const json = sanitized(entryWith(key)) ?? expect.unreachable('It was refused.');
  expectNoPiece(json, key);
  const { request, response } = JSON.parse(json);
  const [, mark] = /^Basic (\[key:[0-9a-f]{4} production\])$/.exec(request.headers[0].value) ?? [];
  expect(JSON.parse(request.postData.text)).toEqual({ apiKey: mark });
  expect(new URL(request.url).searchParams.get('apiKey')).toBe(mark);
  expect(Buffer.from(response.content.text, 'base64').toString()).toBe(`send("${mark}")`);
  expect(response).toMatchObject({ status: 200, content: { size: 100, encoding: 'base64' } });
});

test('a key that nobody watches is replaced once the scanner has come upon it', () => {
  const scanner = createScanner({ salt });
  const converted = exchangeFromHarEntry(entryWith(key), { index: 0, pageUrls: new Map(), content: null });
  if (converted.ok) scanner.scan(converted.exchange);
  expectNoPiece(sanitized(entryWith(key), scanner) ?? expect.unreachable('It was refused.'), key);
});

test('an entry that gives away a key which the scanner has not come upon is refused', () => {
  expect(sanitized(entryWith(key), createScanner({ salt }))).toBeNull();
});

test('what is no entry is sanitised as well', () => {
  const log = { version: '1.2', pages: [{ id: 'page_1', title: `https://shop.example/?k=${key}` }] };
  const json = sanitized(log) ?? expect.unreachable('It was refused.');
  expectNoPiece(json, key);
  expect(JSON.parse(json)).toMatchObject({ version: '1.2', pages: [{ id: 'page_1' }] });
});

test('what holds no key is passed on unchanged', () => {
  const entry = entryWith('');
  expect(JSON.parse(sanitized(entry) ?? '')).toEqual(entry);
});
