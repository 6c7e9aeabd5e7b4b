import { expect, test } from 'vitest';
import { buildExchange, textBody } from '@/utils/detection/exchange.fixture.ts';
import type { Body } from '@/utils/http/exchange.ts';
import { cleanTexts } from './clean-text.fixture.ts';
import { escapeLayers } from './escape-layers.fixture.ts';
import { knownKeys, scannerOf } from './judge.fixture.ts';
import { randomFor } from './random.fixture.ts';

let scanned = 0;

const withBody = (body: Body) => buildExchange({ request: { url: 'https://ws.api.video/' }, response: { body } });

test.each(Object.keys(cleanTexts))('%s: nothing but the key put into it', { timeout: 60_000 }, (kind) => {
  const scanner = scannerOf();
  const random = randomFor('plant', kind);
  for (const text of cleanTexts[kind]?.() ?? []) {
    scanned += text.length;
    expect(scanner.scan(withBody(textBody(text)))).toEqual({ findings: [], skipped: [] });
    const key = random.pick(knownKeys);
    const form = random.pick(Object.values(escapeLayers));
    const at = random.below(text.length);
    const planted = `${text.slice(0, at)}\n${form.encode(key.value, random)}\n${text.slice(at)}`;
    expect(scanner.scan(withBody(textBody(planted))).findings, planted.slice(at - 50, at + 500)).toMatchObject([
      { keyLabel: key.label },
    ]);
  }
});

test('that was 40 MB', () => {
  expect(scanned).toBeGreaterThan(40_000_000);
});
