import { expect, test } from 'vitest';
import { describeEnd, type EndFacts } from './describe-end.ts';
import { makeHop } from './sending.fixture.ts';
import type { Transmitted } from './transmit.ts';

function makeTransmitted(rest: Partial<Transmitted> = {}): Transmitted {
  return { response: new Response(null, { status: 200 }), body: new Uint8Array(5), end: 'complete', ...rest };
}

function makeFacts(rest: Partial<EndFacts> = {}): EndFacts {
  return { host: 'ws.api.video', hops: [], netError: null, cancelled: false, timedOutAfter: null, ...rest };
}

const cut = (headers: Record<string, string>) =>
  makeTransmitted({ end: 'failed', response: new Response(null, { headers }) });
const unanswered = makeTransmitted({ end: 'failed', response: null, body: new Uint8Array() });

test('gives a whole answer with its headers, and no failure', () => {
  const response = new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Basic' } });
  expect(describeEnd(makeTransmitted({ response }), makeFacts())).toEqual({
    received: 5,
    response: { status: 401, headers: [['www-authenticate', 'Basic']], body: new Uint8Array(5) },
    failure: null,
  });
});

test('keeps the body as far as it came', () => {
  const body = new TextEncoder().encode('{"half":');
  const end = describeEnd(makeTransmitted({ end: 'failed', body }), makeFacts());
  expect(end).toMatchObject({ received: 8, response: { body }, failure: { kind: 'cut-off' } });
});

test.each<[string, Transmitted, Partial<EndFacts>, string, RegExp]>([
  ['too large', makeTransmitted({ end: 'too-large' }), {}, 'too-large', /larger than the 67\.1 MB that Authlens shows/],
  ['cancelled', unanswered, { cancelled: true }, 'cancelled', /^You cancelled/],
  ['out of time', unanswered, { timedOutAfter: 1000 }, 'timed-out', /did not answer within 1\.00 s/],
  ['out of time half-way', cut({}), { timedOutAfter: 1000 }, 'timed-out', /The answer began/],
  ['a named error', unanswered, { netError: 'net::ERR_NAME_NOT_RESOLVED' }, 'dns', /could not be resolved/],
  ['an unnamed error', unanswered, {}, 'unknown', /The browser does not say why/],
  ['cut, length known', cut({ 'Content-Length': '9' }), {}, 'cut-off', /handed over 5 of 9 bytes\./],
  ['cut, length unknown', cut({}), {}, 'cut-off', /handed over 5 bytes\./],
  // Content-Length counts encoded bytes, and the body is decoded.
  [
    'cut while encoded',
    cut({ 'Content-Length': '9', 'Content-Encoding': 'gzip' }),
    {},
    'cut-off',
    /handed over 5 bytes\./,
  ],
  ['cut, length twice', cut({ 'Content-Length': '9, 9' }), {}, 'cut-off', /handed over 5 bytes\./],
  [
    'redirected away',
    unanswered,
    { hops: [makeHop({ redirectUrl: 'https://cdn.example/' })] },
    'redirect',
    /cdn\.example/,
  ],
  [
    'redirected to a host that is not found',
    unanswered,
    {
      hops: [
        makeHop({ redirectUrl: 'https://ws.api.video/v2' }),
        makeHop({ url: 'https://ws.api.video/v2', answer: null }),
      ],
      host: 'sandbox.api.video',
      netError: 'net::ERR_NAME_NOT_RESOLVED',
    },
    'dns',
    /^The name ws\.api\.video could/,
  ],
  [
    'redirected within',
    unanswered,
    { hops: [makeHop({ redirectUrl: 'https://ws.api.video/v2' }), makeHop()], netError: 'net::ERR_EMPTY_RESPONSE' },
    'cut-off',
    /ended the connection without an answer/,
  ],
])('%s', (_name, transmitted, facts, kind, sentence) => {
  expect(describeEnd(transmitted, makeFacts(facts)).failure).toMatchObject({
    kind,
    sentence: expect.stringMatching(sentence),
  });
});
