import { expect, test } from 'vitest';
import { diagnose } from '@/utils/auth/diagnosis/diagnose.ts';
import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import { makeHop, makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import { failedExchange } from './diagnosis.ts';
import { type KeyTestState, keyTestId } from './key-tests-store.ts';

const salt = new Uint8Array(32);
const value = 'plainly0fake0key0for0tests0plainly0fake0key';
const stored: KeyRecord = {
  ...{ id: 'shop', label: 'Shop', provider: 'apivideo', environment: 'sandbox', value, createdAt: 1 },
  fingerprint: createFingerprint(value, salt),
};
const known = { keys: [stored], salt, tests: {} };
const authorization = `Basic ${Buffer.from(`${value}:`).toString('base64')}`;
const body = JSON.stringify({ type: 'https://docs.api.video/reference/authentication-invalid-api-key', status: 401 });

function refused(rest: Partial<Sending> = {}): Sending {
  const answer = { status: 401, statusLine: 'HTTP/1.1 401 Unauthorized', headers: [] };
  return makeSending({
    authorization,
    hops: [makeHop({ requestHeaders: [['Authorization', authorization]], answer })],
    response: { status: 401, headers: [], body: new TextEncoder().encode(body) },
    ...rest,
  });
}

const idsOf = (sending: Sending, knowing: Parameters<typeof failedExchange>[1] = known) => {
  const exchange = failedExchange(sending, knowing);
  return exchange === null ? null : diagnose(exchange).causes.map(({ id, certainty }) => `${id} ${certainty}`);
};

test('a refused key is diagnosed with what is known of it', () => {
  expect(idsOf(refused())).toEqual(['key-deleted likely', 'other-environment possible']);
  expect(idsOf(refused(), { ...known, salt: null })).toEqual(['other-environment possible', 'key-deleted possible']);
});

test.each<[KeyTestState, string[]]>([
  [{ phase: 'done', at: 1, verdict: { kind: 'accepted' } }, ['other-environment certain']],
  [{ phase: 'done', at: 1, verdict: { kind: 'refused', title: null } }, ['key-deleted likely']],
  [{ phase: 'done', at: 1, verdict: { kind: 'unreachable' } }, ['key-deleted likely', 'other-environment possible']],
  [{ phase: 'testing' }, ['key-deleted likely', 'other-environment possible']],
])('once production was asked: %j', (state, ids) => {
  expect(idsOf(refused(), { ...known, tests: { [keyTestId('shop', 'production')]: state } })).toEqual(ids);
});

test.each<[string, Partial<Sending>]>([
  ['under way', { phase: 'sending' }],
  ['not answered', { response: null }],
  ['answered well', { response: { status: 200, headers: [], body: new Uint8Array() } }],
  ['of a provider that is not known', { request: makeRequest({ provider: 'nobody' }) }],
  ['never sent', { url: '/videos' }],
])('nothing is said of a request that is %s', (_, rest) => {
  expect(failedExchange(refused(rest), known)).toBeNull();
});

test('a hop without an answer proves nothing', () => {
  expect(failedExchange(refused({ hops: [makeHop({ answer: null })] }), known)?.hops).toEqual([]);
});
