import { expect, test, vi } from 'vitest';
import { buildExchange, expectNoPiece, textBody } from '@/utils/detection/exchange.fixture.ts';
import { createFingerprint, fingerprintId } from '@/utils/detection/fingerprint.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import {
  type BuildContext,
  bearerContext,
  keyContexts,
  queryContext,
  refreshContexts,
  urlContext,
  webhookContexts,
} from './context.fixture.ts';
import { forms } from './forms.fixture.ts';
import { salt, scannerOf } from './judge.fixture.ts';
import { keyShapes } from './key-shapes.fixture.ts';
import { buildCase, places } from './labelled-case.fixture.ts';
import { randomFor } from './random.fixture.ts';

// Many exchanges in each test, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const hosts: Readonly<Record<Environment, string>> = {
  production: 'https://ws.api.video/auth/api-key',
  admin: 'https://admin.api.video/projects',
  sandbox: 'https://sandbox.api.video/videos',
};
const keyEntries = Object.entries({
  ...keyContexts,
  'query member apiKey': queryContext,
  'user name in the URL': urlContext,
});
const idOf = (credential: string) => fingerprintId(createFingerprint(credential, salt));
const rounds = Array.from({ length: 20 }, (_, round) => round);

/** One finding with these members, of this credential, which it does not show. */
function expectFound(context: BuildContext, url: string, members: object, purpose: string): void {
  for (const round of rounds) {
    const { credential, exchange, expected } = context(url, randomFor(purpose, url, round));
    const { findings } = scannerOf().scan(exchange);
    expect(findings, purpose).toMatchObject([
      { ...expected, ...members, provider: 'apivideo', keyLabel: null, fingerprint: idOf(credential) },
    ]);
    expectNoPiece(JSON.stringify(findings), credential);
  }
}

test.each(
  keyEntries.flatMap(([name, context]) =>
    (['production', 'admin'] as const).map((host) => [name, host, context] as const),
  ),
)('%s to the %s host is critical', (name, environment, context) => {
  expectFound(context, hosts[environment], { severity: 'critical', environment }, name);
});

test.each(keyEntries)('%s to the sandbox or a foreign host is nothing', (name, context) => {
  for (const url of [hosts.sandbox, 'https://api.shop.example/v1', 'https://ws.api.video.example/videos'])
    expect(scannerOf().scan(context(url, randomFor(name, url)).exchange).findings).toEqual([]);
});

test.each(
  Object.entries(refreshContexts).flatMap(([name, context]) =>
    (['production', 'admin', 'sandbox'] as const).map((host) => [name, host, context] as const),
  ),
)('%s of the %s host is high', (name, environment, context) => {
  expectFound(context, hosts[environment], { severity: 'high', environment }, name);
});

test.each(Object.entries(refreshContexts))('%s of a foreign host is nothing', (name, context) => {
  const { exchange } = context('https://login.example/token', randomFor(name));
  expect(scannerOf().scan(exchange).findings).toEqual([]);
});

test.each(Object.entries(webhookContexts))('%s is high, whatever the host', (name, context) => {
  for (const url of [...Object.values(hosts), 'https://api.shop.example/hooks'])
    expectFound(context, url, { severity: 'high' }, name);
});

test('an access token is medium on its way to production, and nothing on its way to the sandbox or elsewhere', () => {
  expectFound(bearerContext, hosts.production, { severity: 'medium', environment: 'production' }, 'Bearer');
  for (const url of [hosts.sandbox, 'https://api.shop.example/v1'])
    expect(scannerOf().scan(bearerContext(url, randomFor(url)).exchange).findings).toEqual([]);
});

test.each(keyEntries)(
  'a key that %s gave away is found in what came before and comes after, in any form and place',
  (name, context) => {
    for (const [placeName, place] of Object.entries(places)) {
      const random = randomFor('learned', name, placeName);
      const scanner = scannerOf();
      const { credential, exchange } = context(hosts.production, random);
      const [shape] = keyShapes;
      const form = random.pick(Object.values(forms));
      const [before, after] = ['before', 'after'].map((when) =>
        shape === undefined ? null : buildCase(credential, shape, form, place, [when, name, placeName]),
      );
      if (before == null || after == null) continue;
      expect(scanner.scan({ ...before.exchange, index: 1 }).findings).toEqual([]);
      const revealed = scanner.scan({ ...exchange, index: 2 }).findings;
      const member = { fingerprint: idOf(credential), keyLabel: null, environment: 'production', severity: 'critical' };
      const again = { ...member, ruleId: 'watched-key', part: before.part };
      expect(revealed, `${placeName}: ${before.payload}`).toHaveLength(2);
      expect(revealed).toEqual(
        expect.arrayContaining([expect.objectContaining({ ...again, request: expect.objectContaining({ index: 1 }) })]),
      );
      expect(revealed).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ ...member, request: expect.objectContaining({ index: 2 }) }),
        ]),
      );
      expect(scanner.scan({ ...after.exchange, index: 3 }).findings, after.payload).toMatchObject([again]);
    }
  },
);

test('what was known already is not found again when a key is given away once more', () => {
  const random = randomFor('once more');
  const scanner = scannerOf();
  const { credential, exchange } = queryContext(hosts.production, random);
  const bundle = buildExchange({ index: 0, response: { body: textBody(`k="${credential}"`) } });
  scanner.scan(bundle);
  expect(scanner.scan({ ...exchange, index: 1 }).findings.map(({ request }) => request.index)).toEqual([0, 1]);
  expect(scanner.scan({ ...exchange, index: 2 }).findings.map(({ request }) => request.index)).toEqual([2]);
});
