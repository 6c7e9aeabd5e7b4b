import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exchangeFromHarEntry, type HarContent, type HarContext } from './har-entry.ts';

function makeEntry({
  request,
  response,
  ...entry
}: {
  request?: object;
  response?: object | null;
  [member: string]: unknown;
} = {}) {
  return {
    startedDateTime: '2026-01-02T03:04:05.678Z',
    pageref: 'page_1',
    request: { method: 'GET', url: 'https://sandbox.api.video/videos', headers: [], ...request },
    response:
      response === null ? null : { status: 200, statusText: 'OK', headers: [], content: { size: 2 }, ...response },
    _resourceType: 'fetch',
    ...entry,
  };
}

function convert(entry: unknown, context: Partial<HarContext> = {}) {
  const pageUrls = new Map([['page_1', 'https://shop.example/']]);
  return exchangeFromHarEntry(entry, { index: 3, pageUrls, content: { text: '{}', encoding: '' }, ...context });
}

function exchangeOf(entry: unknown, context: Partial<HarContext> = {}) {
  const converted = convert(entry, context);
  if (!converted.ok) throw new Error(converted.message);
  return converted.exchange;
}

test('converts an entry as Chrome gives it', () => {
  const entry = makeEntry({
    request: {
      method: 'POST',
      headers: [
        { name: 'Authorization', value: 'Basic YTo=' },
        { name: 'authorization', value: 'Basic Yjo=' }, // duplicates and case are kept
      ],
      postData: { mimeType: 'application/json', text: '{"title":"t"}' },
    },
    response: { status: 401, statusText: '', headers: [{ name: 'www-authenticate', value: 'Basic' }] },
    _initiator: {
      type: 'script',
      stack: {
        callFrames: [{ functionName: 'list', url: 'https://shop.example/app.js', lineNumber: 9, columnNumber: 2 }],
      },
    },
  });
  expect(convert(entry)).toEqual({
    ok: true,
    exchange: {
      index: 3,
      startedAt: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
      pageUrl: 'https://shop.example/',
      request: {
        method: 'POST',
        url: 'https://sandbox.api.video/videos',
        headers: [
          ['Authorization', 'Basic YTo='],
          ['authorization', 'Basic Yjo='],
        ],
        body: { kind: 'text', text: '{"title":"t"}' },
      },
      response: {
        status: 401,
        statusText: '',
        headers: [['www-authenticate', 'Basic']],
        body: { kind: 'text', text: '{}' },
      },
      initiator: {
        type: 'script',
        url: 'https://shop.example/app.js',
        line: 10,
        column: 3,
        function: 'list',
        asyncParent: null,
      },
      webSocketMessages: [],
    },
    messages: 0,
  });
});

test('needs little more than a URL', () => {
  const entry = { startedDateTime: '2026-01-02T03:04:05+01:00', request: { method: 'GET', url: 'https://a.example/' } };
  expect(exchangeOf(entry)).toMatchObject({
    pageUrl: null,
    request: { headers: [], body: { kind: 'none' } },
    response: null,
    initiator: null,
  });
});

test.each<[HarContent, number, object]>([
  [{ text: '{}', encoding: '' }, 2, { kind: 'text', text: '{}' }],
  [{ text: 'aGk=', encoding: 'base64' }, 2, { kind: 'bytes', bytes: new Uint8Array([0x68, 0x69]) }],
  [{ text: '*', encoding: 'base64' }, 2, { kind: 'absent', reason: 'unavailable' }],
  [{ text: '', encoding: '' }, 0, { kind: 'none' }],
  [{ text: '', encoding: '' }, 9, { kind: 'absent', reason: 'unavailable' }], // thrown away by the browser
  [null, 0, { kind: 'none' }],
  [null, 9, { kind: 'absent', reason: 'unavailable' }],
  [null, -1, { kind: 'absent', reason: 'unavailable' }], // Playwright, told to leave bodies out
  [{ absent: 'too-large' }, 9, { kind: 'absent', reason: 'too-large' }],
  ['to-come', 9, { kind: 'none' }],
])('content %j of size %i', (content, size, body) => {
  expect(exchangeOf(makeEntry({ response: { content: { size } } }), { content }).response?.body).toEqual(body);
});

const events = [
  { eventName: 'message', eventId: '', data: 'one' },
  { eventName: 'message', eventId: '', data: 'two' },
];
const second = { kind: 'text', text: 'event: message\nid: \ndata: two\n\n' };

test.each<[HarContent, number, object]>([
  ['to-come', 1, second],
  ['to-come', 2, { kind: 'none' }],
  [null, 1, second], // Chrome gives no content of an EventSource
  [null, 2, { kind: 'none' }],
  [{ text: 'data: one\n\ndata: two\n\n', encoding: '' }, 1, { kind: 'text', text: 'data: one\n\ndata: two\n\n' }],
  [{ absent: 'too-large' }, 1, second],
  [{ absent: 'too-large' }, 2, { kind: 'absent', reason: 'too-large' }],
])('an event stream of two events with content %j, %i given before', (content, messagesGiven, body) => {
  const converted = convert(makeEntry({ _eventSourceMessages: events }), { content, messagesGiven });
  expect(converted).toMatchObject({ messages: 2, exchange: { response: { body } } });
});

test('gives the messages of a WebSocket that were not given before', () => {
  const _webSocketMessages = ['a', 'b', 'c'].map((data) => ({ type: 'send', time: 1, opcode: 1, data }));
  const converted = convert(makeEntry({ _webSocketMessages }), { messagesGiven: 2 });
  expect(converted).toMatchObject({
    messages: 3,
    exchange: { webSocketMessages: [{ index: 2, body: { text: 'c' } }] },
  });
});

test('messages that are none leave the exchange whole', () => {
  expect(exchangeOf(makeEntry({ _webSocketMessages: 'none' })).webSocketMessages).toEqual([]);
});

test('a WebSocket before its handshake has no method', () => {
  expect(exchangeOf(makeEntry({ request: { method: '' } })).request.method).toBe('GET');
});

test.each([
  [{ status: 0, _error: 'net::ERR_CONNECTION_REFUSED' }, 0],
  [{ status: 0, _error: null }, undefined], // under way
  [{ status: 0 }, undefined],
  [null, undefined],
  [{ status: 304, _error: null }, 304],
])('response %j has status %j', (response, status) => {
  expect(exchangeOf(makeEntry({ response })).response?.status).toBe(status);
});

test('a page that is not known has no URL', () => {
  expect(exchangeOf(makeEntry({ pageref: 'page_9' })).pageUrl).toBeNull();
});

test.each([
  [null, /^Entry 3 of the network log was left out: it is not what HAR says it is\.$/],
  ['{}', /: it is not/],
  [{}, /: startedDateTime is missing\.$/],
  [makeEntry({ startedDateTime: 'yesterday' }), /: startedDateTime is not what HAR says it is\.$/],
  [makeEntry({ request: { url: undefined } }), /: request\.url is missing\.$/],
  [makeEntry({ request: { headers: [{ name: 1 }] } }), /: request\.headers\.0\.name is not what HAR says it is\.$/],
  [makeEntry({ response: { status: '200' } }), /: response\.status is not what HAR says it is\.$/],
])('%j is refused in a sentence', (entry, message) => {
  expect(convert(entry)).toEqual({ ok: false, message: expect.stringMatching(message) });
});

test('never throws', () => {
  const member = fc.constantFrom('startedDateTime', 'request', 'response', '_initiator', '_resourceType', 'pageref');
  fc.assert(
    fc.property(member, fc.jsonValue(), (name, value) => {
      expect(convert({ ...makeEntry(), [name]: value }).ok).toBeTypeOf('boolean');
    }),
  );
});
