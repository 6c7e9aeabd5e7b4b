import { expect, test } from 'vitest';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeSandboxKey, makeWatchedRecord } from './key-record.fixture.ts';
import { checkLabel, checkLength, findDuplicate } from './key-rules.ts';

const value = randomKey();
const keys = [makeSandboxKey({ label: 'Shop' }), makeWatchedRecord(randomKey(), { label: 'Live shop' })];

test.each<[string, RegExp | null]>([
  ['Web shop', null],
  ['  Web shop ', null],
  ['shop', null], // another label than "Shop": labels are compared as they are written
  ['l'.repeat(80), null],
  [` ${'l'.repeat(80)} `, null],
  ['', /^The label is empty\./],
  [' \t', /^The label is empty\./],
  ['l'.repeat(81), /^The label has 81 characters, more than the 80 that fit\./],
  ['Shop', /^Another key is called "Shop" already\./],
  [' Live shop ', /^Another key is called "Live shop" already\./],
  [value, /^The label contains the key itself/],
  [`Shop ${value} old`, /^The label contains the key itself/],
])('the label %j', (label, message) => {
  if (message === null) expect(checkLabel(label, keys, value)).toBeNull();
  else expect(checkLabel(label, keys, value)).toMatch(message);
});

test('repeats no key in its sentence', () => {
  expect(checkLabel(`Shop ${value}`, keys, value)).not.toContain(value);
});

test.each([
  [8192, null],
  [8193, /^What you pasted has 8193 characters, more than the 8192/],
])('a key of %i characters', (length, message) => {
  if (message === null) expect(checkLength('k'.repeat(length))).toBeNull();
  else expect(checkLength('k'.repeat(length))).toMatch(message);
});

test('knows a key by its fingerprint, whatever its environment', () => {
  const known = makeWatchedRecord(value, { label: 'Live', environment: 'admin' });
  const { fingerprint } = makeSandboxKey({ value });
  expect(findDuplicate(fingerprint, keys)).toBeNull();
  expect(findDuplicate(fingerprint, [...keys, known])).toMatch(/^This key is stored already, as "Live" \(admin\)\./);
});
