import { expect, test } from 'vitest';
import { timingRows } from './timing-rows.ts';

const timing = {
  redirects: null,
  queued: 2,
  lookup: 3,
  connect: 20,
  secure: 15,
  waiting: 100,
  receiving: 4,
  encodedBytes: 40,
  decodedBytes: 200,
};
const measured = { headersAfter: 130, endedAfter: 135, timing: null };
const read = (times: Parameters<typeof timingRows>[0]) =>
  timingRows(times).map(({ name, duration, note }) => [name, duration, note]);

test('every part that the browser tells', () => {
  expect(read({ ...measured, timing })).toEqual([
    ['Waiting for a connection', 2, ''],
    ['Looking up the host', 3, ''],
    ['Connecting', 20, ''],
    ['of that, TLS', 15, ''],
    ['Waiting for the answer', 100, 'until its first byte'],
    ['Receiving the answer', 4, ''],
  ]);
});

test('redirects come first', () => {
  expect(read({ ...measured, timing: { ...timing, redirects: 49 } })[0]).toEqual([
    'Redirects',
    49,
    'before the last request',
  ]);
});

test('a connection that was open took no time, and that is said', () => {
  const rows = read({ ...measured, timing: { ...timing, lookup: null, connect: null, secure: null } });
  expect(rows.map(([name, duration]) => [name, duration])).toEqual([
    ['Waiting for a connection', 2],
    ['Connecting', null],
    ['Waiting for the answer', 100],
    ['Receiving the answer', 4],
  ]);
  expect(rows[1]).toContain('was open already');
});

test('what the browser does not tell is not made up', () => {
  expect(read(measured)).toEqual([
    ['Until the headers', 130, ''],
    ['Body', 5, ''],
  ]);
  expect(read({ headersAfter: null, endedAfter: 5, timing: null })).toEqual([]);
});

test('the parts that are no part of another add up', () => {
  const rows = timingRows({ ...measured, timing }).filter(({ within }) => !within);
  expect(rows.reduce((sum, { duration }) => sum + (duration ?? 0), 0)).toBe(129);
});
