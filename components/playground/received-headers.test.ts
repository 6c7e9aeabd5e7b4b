import { expect, test } from 'vitest';
import { makeHop, makeSending } from '@/utils/sending/sending.fixture.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { receivedHeaders } from './received-headers.ts';

const observed = {
  status: 200,
  statusLine: 'HTTP/1.1 200 OK',
  headers: [
    ['Set-Cookie', 'a=1'],
    ['X-Twice', '1'],
    ['x-twice', '2'],
  ] as [string, string][],
};
const found = { status: 302, statusLine: 'HTTP/1.1 302 Found', headers: [['Location', '/v2']] as [string, string][] };
const fetched = { status: 200, headers: [['x-twice', '1, 2']] as [string, string][], body: new Uint8Array() };
const redirect = makeHop({ answer: found, redirectUrl: 'https://sandbox.api.video/v2' });

test.each<[string, Partial<Sending>, readonly (readonly [string, string])[], RegExp | null]>([
  ['reported', { hops: [makeHop({ answer: observed })], response: fetched }, observed.headers, null],
  [
    'reported after a redirect',
    { hops: [redirect, makeHop({ answer: observed })], response: fetched },
    observed.headers,
    null,
  ],
  ['not reported', { hops: [], response: fetched }, fetched.headers, /^The browser did not report these as received/],
  [
    'sent, answer not reported',
    { hops: [makeHop({ answer: null })], response: fetched },
    fetched.headers,
    /^The browser/,
  ],
  // The answer came from where nobody looks: the headers of the redirect are not its headers.
  ['redirected out of sight', { hops: [redirect], response: fetched }, fetched.headers, /^The browser did not report/],
  [
    'redirected out of sight, and the report of the redirect was lost too',
    { hops: [makeHop({ answer: found })], response: fetched },
    fetched.headers,
    /^The browser did not report/,
  ],
  ['redirected, then nothing', { hops: [redirect], response: null }, found.headers, null],
  ['nothing came', { hops: [makeHop({ answer: null })], response: null }, [], /^No headers were received\.$/],
  ['nothing was sent', { hops: [], response: null }, [], /^No headers were received\.$/],
])('%s', (_name, rest, fields, note) => {
  const received = receivedHeaders(makeSending(rest));
  expect(received.fields).toEqual(fields);
  if (note === null) expect(received.note).toBeNull();
  else expect(received.note).toMatch(note);
});
