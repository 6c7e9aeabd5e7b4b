import { expect, test } from 'vitest';
import { buildExchange, textBody } from '@/utils/detection/exchange.fixture.ts';
import { cleanTexts } from './clean-text.fixture.ts';
import { scannerOf } from './judge.fixture.ts';

let scanned = 0;

test.each(Object.keys(cleanTexts))('%s: nothing, with keys of every shape watched', { timeout: 60_000 }, (kind) => {
  const scanner = scannerOf();
  for (const text of cleanTexts[kind]?.() ?? []) {
    scanned += text.length;
    const exchange = buildExchange({ request: { url: 'https://ws.api.video/' }, response: { body: textBody(text) } });
    expect(scanner.scan(exchange)).toEqual({ findings: [], skipped: [] });
  }
});

test('that was 40 MB', () => {
  expect(scanned).toBeGreaterThan(40_000_000);
});
