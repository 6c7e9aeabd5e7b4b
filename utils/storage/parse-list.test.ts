import * as v from 'valibot';
import { expect, test } from 'vitest';
import { listParser, objectParser } from './parse-list.ts';

const entrySchema = v.strictObject({ name: v.pipe(v.string(), v.minLength(1)), size: v.number() });
const parseEntries = listParser(entrySchema);
const fallback = { name: 'none', size: 0 };
const parseEntry = objectParser(entrySchema, fallback);

const valid = { name: 'one', size: 1 };

test.each<[unknown, unknown[], unknown[]]>([
  [[], [], []],
  [[valid, valid], [valid, valid], []], // a list is no set
  [[valid, { name: 'two' }, valid], [valid, valid], [{ name: 'two' }]],
  [[null, 'word', valid], [valid], [null, 'word']],
  [[{ ...valid, value: 'extra' }], [], [{ ...valid, value: 'extra' }]], // strict: nothing rides along
  [{ 0: valid }, [], [{ 0: valid }]],
  ['[]', [], ['[]']],
  [null, [], [null]],
])('of the list %j keeps %j and gives %j back', (data, value, unreadable) => {
  const reading = parseEntries(data);
  expect(reading.value).toEqual(value);
  expect(reading.unreadable.map((entry) => entry.data)).toEqual(unreadable);
});

test.each<[unknown, RegExp]>([
  [[{ name: 'one', size: '1' }], /^Its member "size" is not number\.$/],
  [[{ name: '', size: 1 }], /^Its member "name" is not >=1\.$/],
  [['word'], /^The entry is not Object\.$/],
  [{}, /^It is not a list\.$/],
])('says what is wrong with %j', (data, reason) => {
  expect(parseEntries(data).unreadable).toEqual([{ reason: expect.stringMatching(reason), data: expect.anything() }]);
});

test('repeats nothing of the data in the reason: it could be a secret', () => {
  const data = [{ name: 'one', size: 'plainly-fake-secret' }, 'plainly-fake-secret', { 'plainly-fake-secret': 1 }];
  const reasons = parseEntries(data).unreadable.map(({ reason }) => reason);
  expect(reasons).toHaveLength(3);
  expect(reasons.join(' ')).not.toContain('plainly-fake-secret');
});

test.each<[unknown, unknown, unknown[]]>([
  [valid, valid, []],
  [{ ...valid, size: null }, fallback, [{ ...valid, size: null }]],
  [undefined, fallback, [undefined]],
])('of the object %j keeps %j and gives %j back', (data, value, unreadable) => {
  const reading = parseEntry(data);
  expect(reading.value).toEqual(value);
  expect(reading.unreadable.map((entry) => entry.data)).toEqual(unreadable);
});
