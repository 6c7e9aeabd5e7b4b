import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import { apiVideo } from '@/utils/providers/api-video.ts';
import { certainties } from './cause.ts';
import { causeCases } from './causes.fixture.ts';
import { causeRules, diagnose, isDiagnosable } from './diagnose.ts';
import { base64, keys, refused, salt, token } from './failed-exchange.fixture.ts';
import { createRecogniser } from './recognise.ts';

test.each(causeCases)('$name', ({ exchange, causes }) => {
  const found = diagnose(exchange).causes;
  const ids = certainties.map((certainty) => [
    certainty,
    found.filter((cause) => cause.certainty === certainty).map(({ id }) => id),
  ]);
  expect(Object.fromEntries(ids)).toEqual({ certain: [], likely: [], possible: [], ...causes });
});

test.each(causeRules.map(({ id }) => id))('%s has a case', (id) => {
  expect(causeCases.some(({ causes }) => Object.values(causes).flat().includes(id))).toBe(true);
});

test('every id is its own', () => {
  expect(new Set(causeRules.map(({ id }) => id)).size).toBe(causeRules.length);
});

test('the surest come first', () => {
  for (const { exchange } of causeCases) {
    const ranks = diagnose(exchange).causes.map(({ certainty }) => certainties.indexOf(certainty));
    expect(ranks).toEqual(ranks.toSorted());
  }
});

test('every refusal has a cause, and none is a cause and ruled out', () => {
  for (const { exchange } of causeCases) {
    const { causes, ruledOut } = diagnose(exchange);
    expect(causes).not.toEqual([]);
    const titles = causes.map(({ title }) => title);
    expect(ruledOut.filter(({ title }) => titles.includes(title))).toEqual([]);
  }
});

test('nothing that was not observed is called certain', () => {
  for (const { exchange } of causeCases.filter(({ exchange: { withheld } }) => withheld === null)) {
    const unseen = diagnose({ ...exchange, hops: [] }).causes.filter(({ certainty }) => certainty === 'certain');
    const seenOtherwise = [
      ...['too-many-requests', 'account-suspended', 'upload-token-missing', 'status-disagrees'],
      'other-environment',
    ];
    expect(unseen.filter(({ id }) => !seenOtherwise.includes(id))).toEqual([]);
  }
});

test('says how many seconds are left', () => {
  const headers = [
    ['X-RateLimit-Limit', '100'],
    ['X-RateLimit-Retry-After', '1'],
  ] as const;
  const [cause] = diagnose(refused({ status: 429, slug: 'too-many-requests', headers })).causes;
  expect(cause?.evidence).toBe('The limit is 100 in a minute. It said that 1 second were left.');
});

test('says which request lost the header', () => {
  const [cause] = diagnose(
    causeCases.find(({ name }) => name === 'taken away by a redirect')?.exchange ?? refused({}),
  ).causes;
  expect(cause?.evidence).toContain('Request 1 to sandbox.api.video carried it, and request 2 to ws.api.video did not');
});

test('no sentence holds a credential', () => {
  const secrets = [...Object.values(keys), ...Object.values(keys).map((key) => base64(`${key}:`)), token({ exp: -60 })];
  for (const { exchange } of causeCases) {
    const said = JSON.stringify(diagnose(exchange));
    for (const secret of secrets) expect(said).not.toContain(secret);
  }
});

test('never throws', () => {
  const text = fc.string({
    unit: fc.constantFrom('Basic ', 'Bearer ', 'eyJ', '.', ':', '=', '%3D', 'a', 'é', '\n', '{"'),
  });
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 100, max: 599 }), (authorization, body, url, status) => {
      diagnose(refused({ authorization, body, url, status, requestBody: body }));
    }),
  );
});

test.each([
  [401, '/videos', true],
  [403, '/videos', true],
  [429, '/videos', true],
  [400, '/auth/api-key', true],
  [400, '/videos', false],
  [404, '/videos', false],
  [200, '/videos', false],
])('%i at %s is diagnosed: %s', (status, path, is) => {
  expect(isDiagnosable(status, path, apiVideo)).toBe(is);
});

test.each([
  [`Basic ${base64(`${keys.shop}:`)}`, 'Shop'],
  [`Basic ${base64(keys.shop)}`, 'Shop'],
  [`Basic ${base64(`${keys.shop}\n`)}`, 'Shop'],
  [`Basic ${keys.shop}`, 'Shop'],
  [`Basic ${keys.shop}:`, 'Shop'],
  [`Bearer ${keys.shop}`, 'Shop'],
  [keys.shop, 'Shop'],
  [`Basic${base64(`${keys.shop}:`)}`, 'Shop'],
  [`Basic ${base64(`${keys.shop.replace('fake', 'fqke')}:`)}`, 'Shop'],
  [`Basic ${base64(`${keys.live}:`)}`, undefined],
  [`Basic ${base64(`${keys.unknown}:`)}`, undefined],
  [null, undefined],
])('%s was meant to send the stored key %s', (authorization, label) => {
  expect(diagnose(refused({ authorization })).meantKey?.label).toBe(label);
});

test('a stored key is not offered for a host of another environment', () => {
  const authorization = `Basic ${base64(`${keys.shop}:`)}`;
  expect(diagnose(refused({ authorization, environment: 'production' }))).toMatchObject({
    storedKey: null,
    meantKey: null,
  });
});

test('a stored key that is nearly another one was mistyped when it was stored', () => {
  const [shop, slip] = ['Shop', 'Slip'].map((label, index) => {
    const value = index === 0 ? keys.shop : keys.shop.replace('fake', 'fqke');
    const fingerprint = createFingerprint(value, salt);
    return { id: label, label, value, fingerprint, provider: 'apivideo', environment: 'sandbox' as const };
  });
  const authorization = `Basic ${base64(`${slip?.value}:`)}`;
  const slug = 'authentication-invalid-api-key';
  const known = [shop, slip].filter((key) => key !== undefined);
  const diagnosis = diagnose(refused({ authorization, slug, recognise: createRecogniser(known, salt) }));
  expect(diagnosis).toMatchObject({
    causes: [
      { id: 'key-mistyped', evidence: '“Slip” differs from your key “Shop” in 1 character.' },
      { certainty: 'possible' },
      { certainty: 'possible' },
    ],
    storedKey: { label: 'Slip' },
    meantKey: { label: 'Shop' },
  });
});
