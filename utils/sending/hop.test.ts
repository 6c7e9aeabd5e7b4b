import { expect, test } from 'vitest';
import type { WireEvent } from '@/utils/capture/wire-event.ts';
import { addWireEvent, belongsToSend, emptyWireLog, type WireLog } from './hop.ts';

const sendId = 'send-1';
const common = { requestId: '7', sendId, url: 'https://sandbox.api.video/videos', at: 0 };
const ok = { status: 200, statusLine: 'HTTP/1.1 200 OK', headers: [['A', '1'] as const] };
const found = { status: 302, statusLine: 'HTTP/1.1 302 Found', headers: [] };

type Rest<Type> = Partial<Extract<WireEvent, { type: Type }>>;

const sent = (rest: Rest<'sent'> = {}): WireEvent => ({ type: 'sent', ...common, method: 'GET', headers: [], ...rest });
const answered = (rest: Rest<'answered'> = {}): WireEvent => ({ type: 'answered', ...common, ...ok, ...rest });
const redirected = (redirectUrl: string, rest: Rest<'redirected'> = {}): WireEvent => ({
  type: 'redirected',
  ...common,
  ...found,
  redirectUrl,
  ...rest,
});
const completed: WireEvent = { type: 'completed', ...common, fromCache: false };
const failed = (error: string): WireEvent => ({ type: 'failed', ...common, error });

/** The log of a send, from every event that the browser reported while it ran. */
function logOf(...events: WireEvent[]): WireLog {
  return events.reduce(
    (log, event) => (belongsToSend(event, sendId, log) ? addWireEvent(log, event) : log),
    emptyWireLog,
  );
}

test('a plain send is one request and its answer', () => {
  const headers: [string, string][] = [['Authorization', 'Basic YTo=']];
  expect(logOf(sent({ headers }), answered(), completed)).toEqual({
    requestId: '7',
    hops: [{ url: common.url, method: 'GET', requestHeaders: headers, answer: ok, redirectUrl: null }],
    ended: true,
    error: null,
  });
});

test('a send under way is not ended', () => {
  expect(logOf(sent())).toMatchObject({ hops: [{ answer: null }], ended: false });
  expect(logOf(sent(), answered())).toMatchObject({ hops: [{ answer: ok }], ended: false });
});

test('a redirect makes two requests, the first with its answer and target', () => {
  const url = 'https://sandbox.api.video/v2';
  const log = logOf(sent(), answered(found), redirected(url), sent({ url }), answered({ url }), completed);
  expect(log.hops).toEqual([
    { url: common.url, method: 'GET', requestHeaders: [], answer: found, redirectUrl: url },
    { url, method: 'GET', requestHeaders: [], answer: ok, redirectUrl: null },
  ]);
});

test('a redirect that brings a fragment of its own still belongs to the send, by its request id', () => {
  const url = 'https://sandbox.api.video/v2#part';
  const lost = { url, sendId: null };
  const log = logOf(sent(), redirected(url), sent(lost), answered(lost), { ...completed, ...lost });
  expect(log).toMatchObject({ hops: [{ redirectUrl: url }, { url, answer: ok }], ended: true });
});

test('a redirect may change the method', () => {
  const log = logOf(sent({ method: 'POST' }), redirected('https://sandbox.api.video/v2'), sent({ method: 'GET' }));
  expect(log.hops.map(({ method }) => method)).toEqual(['POST', 'GET']);
});

test.each([
  [[sent(), failed('net::ERR_EMPTY_RESPONSE')], 1, 'net::ERR_EMPTY_RESPONSE'],
  [[failed('net::ERR_NAME_NOT_RESOLVED')], 0, 'net::ERR_NAME_NOT_RESOLVED'], // nothing was ever sent
  [[sent(), answered(), failed('net::ERR_CONTENT_LENGTH_MISMATCH')], 1, 'net::ERR_CONTENT_LENGTH_MISMATCH'],
])('%# a failure ends the send and keeps what came before', (events, hops, error) => {
  const log = logOf(...events);
  expect(log).toMatchObject({ ended: true, error });
  expect(log.hops).toHaveLength(hops);
});

test('other requests are left out, also ones without a mark', () => {
  const other = { requestId: '8', sendId: 'send-2' };
  const unmarked = { requestId: '9', sendId: null };
  const log = logOf(sent(other), sent(unmarked), sent(), answered(other), answered(unmarked), answered());
  expect(log.hops).toHaveLength(1);
  expect(log.requestId).toBe('7');
});

test.each<[string, Partial<Pick<WireEvent, 'sendId' | 'requestId'>>, string | null, boolean]>([
  ['our mark', {}, null, true],
  ['our mark and request id', {}, '7', true],
  ['our request id alone', { sendId: null }, '7', true],
  ['no mark before the request id is known', { sendId: null }, null, false],
  ['another mark', { sendId: 'send-2', requestId: '8' }, '7', false],
])('%s', (_name, rest, requestId, expected) => {
  expect(belongsToSend({ ...completed, ...rest }, sendId, { ...emptyWireLog, requestId })).toBe(expected);
});

test('an answer without its request is passed over', () => {
  expect(logOf(answered(), completed)).toMatchObject({ hops: [], ended: true });
});

test.each<[string, WireEvent[]]>([
  ['at another address', [answered({ url: 'https://sandbox.api.video/v2' })]],
  ['at the same address', [answered()]],
  ['to a redirect on', [redirected('https://sandbox.api.video/v3', { url: 'https://sandbox.api.video/v2' })]],
])('the answer of a later request that was not reported, %s, leaves that of the one before', (_name, later) => {
  const redirectUrl = 'https://sandbox.api.video/v2';
  const log = logOf(sent(), redirected(redirectUrl), ...later);
  expect(log.hops).toMatchObject([{ answer: found, redirectUrl }]);
});
