import { expect, test } from 'vitest';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { environments } from '@/utils/providers/provider.ts';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { makeSandboxKey, makeWatchedRecord } from '@/utils/vault/key-record.fixture.ts';
import { readTarget, targetOptions, withTarget, writeTarget } from './target.ts';

const keys = [
  makeSandboxKey({ id: 's1', label: 'Shop' }),
  makeSandboxKey({ id: 's2', label: 'Blog' }),
  makeSandboxKey({ id: 'o1', label: 'Other API', provider: 'other' }),
  makeWatchedRecord(randomKey(), { id: 'p1', label: 'Live' }),
  makeWatchedRecord(randomKey(), { id: 'a1', label: 'Projects', environment: 'admin' }),
];

const pairs = environments.flatMap((environment) =>
  ['s1', crypto.randomUUID(), null].map((keyId) => ({ environment, keyId })),
);

test.each(pairs)('%j reads back as it was written', (target) => {
  expect(readTarget(writeTarget(target))).toEqual(target);
});

test.each([
  ['', { environment: 'sandbox', keyId: null }],
  ['sandbox', { environment: 'sandbox', keyId: null }],
  ['staging/s1', { environment: 'sandbox', keyId: 's1' }],
])('the value %j, which no option has, is read as %j', (value, target) => {
  expect(readTarget(value)).toEqual(target);
});

test.each([
  ['apivideo', 'sandbox', ['Shop', 'Blog', 'sandbox, no key']],
  ['apivideo', 'production', ['production, no key']], // a fingerprint cannot be sent
  ['apivideo', 'admin', ['admin, no key']],
  ['other', 'sandbox', ['Other API', 'sandbox, no key']],
] as const)('%s %s offers %j', (provider, environment, labels) => {
  const options = targetOptions({ keys, openValues: {} }, provider, environment);
  expect(options.map(({ label }) => label)).toEqual(labels);
  expect(options.map(({ value }) => readTarget(value).environment)).toEqual(labels.map(() => environment));
});

test('a watched key that was pasted for this session is offered', () => {
  const options = targetOptions({ keys, openValues: { p1: 'plainly-fake' } }, 'apivideo', 'production');
  expect(options.map(({ label }) => label)).toEqual(['Live', 'production, no key']);
});

test.each([
  ['sandbox', 'http://localhost:8000'],
  ['production', null],
] as const)('a host of the user’s own with a key of %s is %s', (environment, base) => {
  const request = makeRequest({ keyId: 'a', base: 'http://localhost:8000' });
  expect(withTarget(request, { environment, keyId: 'b' })).toEqual({ ...request, environment, keyId: 'b', base });
});
