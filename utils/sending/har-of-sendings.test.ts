import { expect, test } from 'vitest';
import { observedAnswer } from '@/utils/http/observed-answer.ts';
import { harOfSendings } from './har-of-sendings.ts';
import { makeHop, makeSending } from './sending.fixture.ts';
import type { Sending } from './sending.ts';

type Answered = Pick<Sending, 'hops' | 'response'>;

const ok = { status: 200, statusLine: 'HTTP/1.1 200 OK', headers: [['A', 'observed']] as [string, string][] };
const found = { status: 302, statusLine: 'HTTP/1.1 302 Found', headers: [['Location', '/v2']] as [string, string][] };
const response = { status: 200, headers: [['a', 'fetched']] as [string, string][], body: new Uint8Array() };
const redirect = makeHop({ answer: found, redirectUrl: 'https://sandbox.api.video/v2' });

const cases: [string, Answered, Answered['hops'][number]['answer']][] = [
  ['answered', { hops: [redirect, makeHop({ answer: ok })], response }, ok],
  ['redirected out of sight', { hops: [redirect], response }, null],
  ['redirected, and its report was lost', { hops: [makeHop({ answer: found })], response }, null],
  ['redirected, then nothing', { hops: [redirect], response: null }, found],
  ['not sent', { hops: [], response: null }, null],
];

test.each(cases)('%s: the answer that the status line belongs to', (_, sending, answer) => {
  expect(observedAnswer(sending)).toBe(answer);
});

test.each(cases)('%s: a HAR has status and headers of one answer', (_, sending, answer) => {
  const [name, value] = answer?.headers[0] ?? sending.response?.headers[0] ?? [];
  expect(harOfSendings([makeSending(sending)], '1')).toMatchObject({
    log: {
      entries: [
        {
          response: {
            status: sending.response?.status ?? answer?.status ?? 0,
            headers: name === undefined ? [] : [{ name, value }],
          },
        },
      ],
    },
  });
});
