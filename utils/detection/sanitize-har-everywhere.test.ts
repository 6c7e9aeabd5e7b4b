import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { exchangeFromHarEntry } from '@/utils/http/har-entry.ts';
import { buildExchange, randomKey, textBody } from './exchange.fixture.ts';
import { type Har, harOf, harSchema } from './har.fixture.ts';
import { describeForm, forms, randomForm } from './proof/forms.fixture.ts';
import { knownKeys, scannerOf } from './proof/judge.fixture.ts';
import { buildCase, places } from './proof/labelled-case.fixture.ts';
import { randomFor } from './proof/random.fixture.ts';
import { isFreeOfKeys } from './reports/verify-report.ts';
import { sanitizeHar } from './sanitize-har.ts';
import type { WatchedKey } from './scanner.ts';

// Hundreds of cases in each test, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

test.each(Object.entries(places))('in no form a key stays: %s', (placeName, place) => {
  const key = randomFor('har', placeName).pick(knownKeys);
  const drawn = [0, 1].map((round) => randomForm(randomFor('har', placeName, round)));
  const cases = [...Object.values(forms), ...drawn].flatMap((form, number) => {
    const built = buildCase(key.value, key.shape, form, place, ['har', placeName, number]);
    return built === null ? [] : [{ form, ...built }];
  });
  const har = harOf(cases.map(({ exchange }) => exchange));
  const { locate } = scannerOf([key]);
  const sanitized = v.parse(harSchema, sanitizeHar(har, locate));
  expect(har.log.entries.flatMap((entry) => findingsIn(entry, [key])).length).toBeGreaterThan(0);
  expect(isFreeOfKeys(JSON.stringify(sanitized), locate)).toBe(true);
  for (const [index, entry] of sanitized.log.entries.entries()) {
    const { form, payload } = cases[index] ?? expect.unreachable('There are more entries than cases.');
    const title = `${key.label}, ${describeForm(form)}: ${payload}`;
    expect(findingsIn(entry, [key]), title).toEqual([]);
    expect(jsonBodies(entry), title).toEqual(jsonBodies(har.log.entries[index]));
  }
});

test('credentials that nobody watches, but that a scan came upon', () => {
  const [query, header, body] = [randomKey(), randomKey(), randomKey()];
  const exchanges = [
    { url: `https://ws.api.video/videos?apiKey=${query}` },
    { url: 'https://ws.api.video/videos', headers: [['Authorization', `Basic ${btoa(`${header}:`)}`]] as const },
    { url: 'https://ws.api.video/auth/api-key', method: 'POST', body: textBody(JSON.stringify({ apiKey: body })) },
    { url: 'https://tracker.example/', method: 'POST', body: textBody(`${query} ${header} ${body}`) },
  ].map((request, index) => buildExchange({ index, request }));
  const scanner = scannerOf([]);
  const found = exchanges.flatMap((exchange) => scanner.scan(exchange).findings);
  expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  const { log } = v.parse(harSchema, sanitizeHar(harOf(exchanges), scanner.locate));
  for (const key of [query, header, body]) expect(JSON.stringify(log)).not.toContain(key);
  expect(log.entries.flatMap((entry) => findingsIn(entry, []))).toEqual([]);
});

type Entry = Har['log']['entries'][number];

function findingsIn(entry: Entry, keys: readonly WatchedKey[]) {
  return scannerOf(keys).scan(exchangeOf(entry)).findings;
}

/** Which of the bodies are JSON. */
function jsonBodies(entry: Entry | undefined): boolean[] {
  return [entry?.request.postData?.text, entry?.response.content.text].map((text) => {
    try {
      return typeof JSON.parse(String(text)) === 'object';
    } catch {
      return false;
    }
  });
}

/** The exchange of an entry, with the messages that the conversion of an entry does not read. */
function exchangeOf(entry: Entry): HttpExchange {
  const { text = '', encoding = '' } = entry.response.content;
  const content = { text: String(text), encoding };
  const conversion = exchangeFromHarEntry(entry, { index: 0, pageUrls: new Map(), content });
  if (!conversion.ok) throw new Error(conversion.message);
  const webSocketMessages = (entry._webSocketMessages ?? []).map((message, number) => ({
    index: number,
    direction: 'sent' as const,
    body:
      message.opcode === 1
        ? { kind: 'text' as const, text: message.data }
        : { kind: 'bytes' as const, bytes: new Uint8Array(Buffer.from(message.data, 'base64')) },
  }));
  return { ...conversion.exchange, webSocketMessages };
}
