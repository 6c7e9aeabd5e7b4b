import { expect, test } from 'vitest';
import { randomKey, salt, watchedKey } from '@/utils/detection/exchange.fixture.ts';
import { findForeignKey } from './foreign-key.ts';
import type { PreparedSend } from './prepare-send.ts';

const production = randomKey();
const admin = randomKey();
const sandbox = randomKey();
const otherApi = randomKey();
const watched = [
  watchedKey(production, { label: 'Live', environment: 'production' }),
  watchedKey(admin, { label: 'Projects', environment: 'admin' }),
  watchedKey(sandbox, { label: 'Shop', environment: 'sandbox' }),
  watchedKey(otherApi, { label: 'Other', environment: 'sandbox', provider: 'other' }),
];

const base64 = (text: string) => Buffer.from(text).toString('base64');

function makePrepared(rest: Partial<PreparedSend> = {}): PreparedSend {
  const url = 'https://sandbox.api.video/videos';
  return {
    url,
    headers: [],
    body: '',
    pieces: [],
    piece: null,
    authorization: null,
    keyLabel: null,
    notes: [],
    ...rest,
  };
}

function check(prepared: Partial<PreparedSend>, environment: 'sandbox' | 'production' | 'admin' = 'sandbox') {
  return findForeignKey(makePrepared(prepared), { provider: 'apivideo', environment, method: 'POST' }, watched, salt);
}

const basic = (key: string): PreparedSend['headers'] => [['Authorization', `Basic ${base64(`${key}:`)}`]];

test.each<[string, Partial<PreparedSend>, RegExp]>([
  ['in the query', { url: `https://sandbox.api.video/?key=${production}` }, /"Live" \(production\)/],
  ['in the path', { url: `https://sandbox.api.video/keys/${admin}` }, /"Projects" \(admin\)/],
  ['as Basic user name', { headers: basic(production) }, /"Live"/],
  ['as Bearer token', { headers: [['Authorization', `Bearer ${production}`]] }, /"Live"/],
  ['in another header', { headers: [['X-Api-Key', production]] }, /"Live"/],
  ['in a JSON body', { body: JSON.stringify({ apiKey: production }) }, /"Live"/],
  ['in a body as base64', { body: `credentials=${base64(`user:${production}`)}` }, /"Live"/],
  [
    'in the query as base64, escaped',
    { url: `https://sandbox.api.video/?a=${encodeURIComponent(base64(`x${production}`))}` },
    /"Live"/,
  ],
  ['beside the right one', { headers: basic(sandbox), body: production }, /"Live"/],
  ['of another provider', { body: otherApi }, /"Other" \(sandbox\)/],
])('refuses a foreign key %s', (_name, prepared, label) => {
  const sentence = check(prepared);
  expect(sentence).toMatch(label);
  expect(sentence).toMatch(/would take it to the sandbox host\. Nothing was sent/);
});

test.each<[string, Partial<PreparedSend>, 'sandbox' | 'production' | 'admin']>([
  ['nothing', {}, 'sandbox'],
  ['a sandbox key to the sandbox', { headers: basic(sandbox), body: sandbox }, 'sandbox'],
  ['a production key to production', { headers: basic(production), body: production }, 'production'],
  ['an admin key to admin', { headers: basic(admin) }, 'admin'],
  ['an unknown key', { headers: basic(randomKey()) }, 'sandbox'],
  ['an unknown key to production', { headers: basic(randomKey()) }, 'production'], // whose it is, only its owner knows
  ['a part of a key', { body: production.slice(1) }, 'sandbox'],
])('lets %s pass', (_name, prepared, environment) => {
  expect(check(prepared, environment)).toBeNull();
});

test.each([
  [sandbox, 'production', '"Shop" (sandbox)'],
  [sandbox, 'admin', '"Shop" (sandbox)'],
  [production, 'admin', '"Live" (production)'],
  [admin, 'production', '"Projects" (admin)'],
] as const)('%# refuses every other way across environments too', (key, environment, label) => {
  expect(check({ headers: basic(key) }, environment)).toContain(
    `your key ${label} and would take it to the ${environment}`,
  );
});

test.each([
  ['in plain', `APIVIDEO_KEY=${production}`],
  ['as base64', base64(`x${production}`)],
])('looks into the beginnings of files: %s', (_name, text) => {
  const prepared = { ...makePrepared(), fileHeads: [new Uint8Array(9), new TextEncoder().encode(text)] };
  const target = { provider: 'apivideo', environment: 'sandbox', method: 'POST' } as const;
  expect(findForeignKey(prepared, target, watched, salt)).toMatch(/"Live"/);
});

test('repeats no key in its sentence', () => {
  expect(check({ url: `https://sandbox.api.video/?key=${production}` })).not.toContain(production);
});
