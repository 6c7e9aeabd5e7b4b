import { expect, test } from 'vitest';
import { buildExchange, textBody } from '@/utils/detection/exchange.fixture.ts';
import { cleanTexts } from './clean-text.fixture.ts';
import { escapeLayers } from './escape-layers.fixture.ts';
import { knownKeys, scannerOf } from './judge.fixture.ts';
import { randomFor } from './random.fixture.ts';

let scanned = 0;

const scanBody = (scanner: ReturnType<typeof scannerOf>, text: string) =>
  scanner.scan(buildExchange({ request: { url: 'https://ws.api.video/' }, response: { body: textBody(text) } }));

/** Of the shapes that providers give out: one run of letters and digits. */
const usualKeys = knownKeys.filter(({ fingerprint, shape }) => fingerprint.token && !shape.isShort);

test.each(Object.keys(cleanTexts))('%s: nothing but the key put into it', { timeout: 60_000 }, (kind) => {
  const scanner = scannerOf(usualKeys);
  const random = randomFor('plant', kind);
  for (const text of cleanTexts[kind]?.() ?? []) {
    scanned += text.length;
    expect(scanBody(scanner, text)).toEqual({ findings: [], skipped: [] });
    const key = random.pick(usualKeys);
    const form = random.pick(Object.values(escapeLayers));
    const at = random.below(text.length);
    const planted = `${text.slice(0, at)}\n${form.encode(key.value, random)}\n${text.slice(at)}`;
    expect(scanBody(scanner, planted).findings, planted.slice(at - 50, at + 500)).toMatchObject([
      { keyLabel: key.label },
    ]);
  }
});

test('that was 40 MB', () => {
  expect(scanned).toBeGreaterThan(40_000_000);
});

// A key of four characters, or one of any characters, makes of every word something to open: the rest is said not to be scanned.
test.each(Object.keys(cleanTexts))('%s: nothing with keys of every shape', { timeout: 60_000 }, (kind) => {
  const scanner = scannerOf();
  for (const text of cleanTexts[kind]?.() ?? []) expect(scanBody(scanner, text).findings).toEqual([]);
});
