import { expect, test } from 'vitest';
import { randomKey, salt } from '@/utils/detection/exchange.fixture.ts';
import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import { describeKept, makeRecord } from './make-record.ts';

const long = randomKey(43);
const short = randomKey(20);

function make(environment: Environment, value: string) {
  const made = { id: 'k1', fingerprint: createFingerprint(value, salt), createdAt: 3 };
  return makeRecord({ provider: 'apivideo', environment, label: ' Shop ', value }, made);
}

test.each<[Environment, string, object, RegExp]>([
  ['sandbox', long, { value: long }, /^"Shop" is stored, with its value\.$/],
  ['sandbox', short, { value: short }, /^"Shop" is stored, with its value\.$/],
  ['production', long, { kept: 'disk' }, /^"Shop" is watched\. Only its fingerprint was kept/],
  ['admin', long, { kept: 'disk' }, /^"Shop" is watched\. Only its fingerprint was kept/],
  ['production', short, { kept: 'session' }, /^"Shop" is watched until the browser closes/],
  ['admin', short, { kept: 'session' }, /^"Shop" is watched until the browser closes/],
])('of a new %s key %j is kept', (environment, value, kept, note) => {
  const record = make(environment, value);
  const fingerprint = createFingerprint(value, salt);
  const common = { id: 'k1', label: 'Shop', provider: 'apivideo', environment, fingerprint, createdAt: 3 };
  expect(record).toEqual({ ...common, ...kept });
  expect(describeKept(record)).toMatch(note);
  expect(describeKept(record)).not.toContain(value);
});
