import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { exchangeFromHarEntry } from '@/utils/http/har-entry.ts';
import { harOf, harSchema } from './har.fixture.ts';
import { describeForm, forms, randomForm } from './proof/forms.fixture.ts';
import { knownKeys, scannerOf } from './proof/judge.fixture.ts';
import { buildCase, places } from './proof/labelled-case.fixture.ts';
import { randomFor } from './proof/random.fixture.ts';
import { isFreeOfKeys } from './reports/verify-report.ts';
import { sanitizeHar } from './sanitize-har.ts';

// Hundreds of cases in each test, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

test.each(Object.entries(places))('in no form a key stays: %s', (placeName, place) => {
  const scanner = scannerOf();
  for (const key of knownKeys) {
    const drawn = [0, 1].map((round) => randomForm(randomFor('har', placeName, key.label, round)));
    const cases = [...Object.values(forms), ...drawn].flatMap((form, number) => {
      const built = buildCase(key.value, key.shape, form, place, ['har', placeName, key.label, number]);
      return built === null ? [] : [{ form, ...built }];
    });
    const har = harOf(cases.map(({ exchange }) => exchange));
    const sanitized = v.parse(harSchema, sanitizeHar(har, scanner.locate));
    expect(isFreeOfKeys(JSON.stringify(sanitized), scanner.locate)).toBe(true);
    for (const [index, entry] of sanitized.log.entries.entries()) {
      const { findings } = scannerOf().scan(exchangeOf(entry, index));
      const form = cases[index]?.form ?? [];
      expect(findings, `${key.label}, ${describeForm(form)}: ${cases[index]?.payload}`).toEqual([]);
    }
  }
});

/** The exchange of an entry, with the messages that the conversion of an entry does not read. */
function exchangeOf(entry: v.InferOutput<typeof harSchema>['log']['entries'][number], index: number): HttpExchange {
  const { text = '', encoding = '' } = entry.response.content;
  const content = { text: String(text), encoding };
  const conversion = exchangeFromHarEntry(entry, { index, pageUrls: new Map(), content });
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
