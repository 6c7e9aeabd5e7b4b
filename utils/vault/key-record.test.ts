import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeSandboxKey, makeWatchedRecord } from './key-record.fixture.ts';
import { storedKeySchema } from './key-record.ts';

const sandbox = makeSandboxKey();
const sealed = { iv: 'plainlyFake', ciphertext: 'plainlyFake' };
const production = makeWatchedRecord();
const { value: _, ...sandboxWithoutValue } = sandbox;
const { kept: __, ...productionWithoutKept } = production;

test.each<[string, unknown, boolean]>([
  ['a sandbox key with its value', sandbox, true],
  ['a sandbox key with a sealed value', { ...sandbox, value: sealed }, true],
  ['a sandbox key with a sealed value and something beside it', { ...sandbox, value: { ...sealed, key: 'x' } }, false],
  ['a sandbox key with half a sealed value', { ...sandbox, value: { iv: sealed.iv } }, false],
  ['a production key', production, true],
  ['a production key with a sealed value', { ...production, value: sealed }, false],
  ['an admin key', { ...production, environment: 'admin' }, true],
  ['a short production key', { ...production, kept: 'session' }, true],
  ['a production key with a value', { ...production, value: 'plainly-fake' }, false], // a value can never ride along
  ['an admin key with a value', { ...production, environment: 'admin', value: 'plainly-fake' }, false],
  ['a production key with an empty value', { ...production, value: '' }, false],
  ['a production key with a member of another name', { ...production, key: 'plainly-fake' }, false],
  [
    'a value hidden in the fingerprint',
    { ...production, fingerprint: { ...production.fingerprint, value: 'x' } },
    false,
  ],
  ['a sandbox key renamed to production', { ...sandbox, environment: 'production' }, false],
  ['a sandbox key without its value', sandboxWithoutValue, false],
  ['a sandbox key with an empty value', { ...sandbox, value: '' }, false],
  ['a production key without its place', productionWithoutKept, false],
  ['an environment that is none', { ...production, environment: 'staging' }, false],
  ['a key without a label', { ...sandbox, label: '' }, false],
  ['a label of 81 characters', { ...sandbox, label: 'l'.repeat(81) }, false],
  ['null', null, false],
])('%s', (_name, record, valid) => {
  expect(v.safeParse(storedKeySchema, record).success).toBe(valid);
});
