import { expect, test } from 'vitest';
import { buildExchange, textBody } from '@/utils/detection/exchange.fixture.ts';
import { fingerprintId } from '@/utils/detection/fingerprint.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { hostileBody, hostileText } from './hostile-inputs.fixture.ts';
import { expectNone, type KnownKey, knownKeys, scannerOf } from './judge.fixture.ts';
import { type Random, randomFor } from './random.fixture.ts';

/** AUTHLENS_HOSTILE=1000000 tries a million. */
const inputs = Number(process.env.AUTHLENS_HOSTILE ?? 5000);
/** Of one scanner, which remembers what it saw. */
const session = 200;

test(`the key beside ${inputs} hostile inputs is found each time`, { timeout: 60_000 + 20 * inputs }, () => {
  const complaints: string[] = [];
  let scanner = scannerOf();
  for (let index = 0; index < inputs; index += 1) {
    if (index % session === 0) scanner = scannerOf();
    const random = randomFor('hostile', index);
    const key = random.pick(knownKeys);
    const exchange = hostileExchange(key, random, index);
    try {
      const found = scanner.scan(exchange).findings;
      const isFound = found.some(
        ({ fingerprint, request }) => fingerprint === fingerprintId(key.fingerprint) && request.index === index,
      );
      if (!isFound) complaints.push(`lost neighbour: input ${index}: ${JSON.stringify(exchange).slice(0, 2000)}`);
    } catch (error) {
      complaints.push(`${String(error)}: input ${index}: ${JSON.stringify(exchange).slice(0, 2000)}`);
    }
  }
  expectNone(complaints, inputs);
});

test('hostile texts can be located in', () => {
  const scanner = scannerOf();
  for (let index = 0; index < 2000; index += 1) {
    const text = hostileText(randomFor('locate', index));
    let end = 0;
    for (const span of scanner.locate(text)) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      expect(span.end).toBeLessThanOrEqual(text.length);
      end = span.end;
    }
  }
});

/** Hostile in some parts, with the key as a word in another one, or in the same one after the hostile text. */
function hostileExchange({ value }: KnownKey, random: Random, index: number): HttpExchange {
  const neighbour = random.pick(['url', 'header', 'request', 'response', 'message', 'beside'] as const);
  const host = random.chance(0.97) ? 'api.shop.example' : random.pick(['ws.api.video', 'sandbox.api.video']);
  const hostile = () => (random.chance(0.2) ? hostileText(random) : '');
  const planted = (at: typeof neighbour, otherwise: () => string) =>
    neighbour === at ? encodeURIComponent(value) : otherwise();
  const headers: HeaderFields = [
    ['Authorization', hostile()],
    [random.chance(0.1) ? hostileText(random) : 'X-Hostile', hostile()],
    ['X-Key', neighbour === 'header' ? value : hostile()],
    ['Content-Encoding', random.pick(['gzip', 'deflate', 'br', 'identity', ''])],
  ];
  const beside = textBody(`${hostileText(random).replace(/[^\n]$/, '')}\n\n ${value} \n${hostile()}`);
  return buildExchange({
    index,
    request: {
      method: random.chance(0.05) ? hostile() : 'POST',
      url: `https://${host}/${planted('url', hostile)}/${hostile()}`,
      headers,
      body: neighbour === 'request' ? textBody(JSON.stringify({ a: value })) : hostileBody(random),
    },
    response: {
      headers: [['Location', hostile()]],
      body:
        neighbour === 'response' ? textBody(`x="${value}";`) : neighbour === 'beside' ? beside : hostileBody(random),
    },
    webSocketMessages: [
      { index: 0, direction: 'sent', body: hostileBody(random) },
      { index: 1, direction: 'received', body: neighbour === 'message' ? textBody(` ${value} `) : hostileBody(random) },
    ],
  });
}
