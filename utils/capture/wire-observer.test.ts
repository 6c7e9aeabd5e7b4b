import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type WireEvent, wireEventSchema } from './wire-event.ts';
import { observeWire } from './wire-observer.ts';

type Listener = (details: object) => unknown;
interface Registered {
  readonly listener: Listener;
  readonly filter: { urls: string[] };
  readonly extra: string[] | undefined;
}

const names = ['onSendHeaders', 'onHeadersReceived', 'onBeforeRedirect', 'onCompleted', 'onErrorOccurred'] as const;
const own = 'chrome-extension://authlens';
const common = {
  requestId: '7',
  url: 'https://sandbox.api.video/videos#authlens-send-1',
  method: 'GET',
  timeStamp: 12.5,
  initiator: own,
};
const answer = { statusCode: 200, statusLine: 'HTTP/1.1 200 OK', responseHeaders: [{ name: 'Vary', value: '*' }] };

let registered: Map<string, Registered>;
let reported: WireEvent[];

/** webRequest runs in browsers alone; this one takes the listeners and lets the test tell what the browser would. */
function observe({ chromium = true } = {}): void {
  registered = new Map();
  reported = [];
  const event = (name: string) => ({
    addListener: (listener: Listener, filter: { urls: string[] }, extra?: string[]) =>
      registered.set(name, { listener, filter, extra }),
  });
  const chromiumOnly = chromium ? { OnSendHeadersOptions: { EXTRA_HEADERS: 'extraHeaders' } } : {};
  const webRequest = { ...Object.fromEntries(names.map((name) => [name, event(name)])), ...chromiumOnly };
  vi.spyOn(fakeBrowser, 'webRequest', 'get').mockReturnValue(Object.assign({}, fakeBrowser.webRequest, webRequest));
  observeWire('https://sandbox.api.video/*', (wireEvent) => reported.push(wireEvent));
}

function tell(name: (typeof names)[number], details: object = {}): void {
  registered.get(name)?.listener({ ...common, ...details });
}

beforeEach(() => {
  vi.restoreAllMocks();
  vi.stubGlobal('location', { origin: own });
});

const told = { requestId: '7', sendId: 'send-1', url: 'https://sandbox.api.video/videos', at: 12.5 };
const answered = { status: 200, statusLine: 'HTTP/1.1 200 OK', headers: [['Vary', '*']] };
const requestHeaders = [
  { name: 'Authorization', value: 'Basic YTo=' },
  { name: 'authorization', value: 'Basic Yjo=' },
];

test.each<[(typeof names)[number], object, object]>([
  [
    'onSendHeaders',
    { requestHeaders },
    {
      type: 'sent',
      method: 'GET',
      headers: [
        ['Authorization', 'Basic YTo='],
        ['authorization', 'Basic Yjo='],
      ],
    },
  ],
  ['onSendHeaders', {}, { type: 'sent', method: 'GET', headers: [] }],
  ['onHeadersReceived', answer, { type: 'answered', ...answered }],
  [
    'onBeforeRedirect',
    { ...answer, redirectUrl: 'https://sandbox.api.video/v2#authlens-send-1' },
    { type: 'redirected', ...answered, redirectUrl: 'https://sandbox.api.video/v2' },
  ],
  ['onCompleted', { fromCache: false }, { type: 'completed', fromCache: false }],
  ['onErrorOccurred', { error: 'net::ERR_ABORTED' }, { type: 'failed', error: 'net::ERR_ABORTED' }],
])('%s of %j is reported as %j', (name, details, event) => {
  observe();
  tell(name, details);
  expect(reported).toEqual([{ ...told, ...event }]);
  expect(v.parse(wireEventSchema, structuredClone(reported[0]))).toEqual(reported[0]);
});

test.each<[string, boolean, object, string]>([
  ['not UTF-8, in Chromium', true, { binaryValue: [0xe9, 0x20, 0x41] }, '\u00e9 A'],
  ['UTF-8, in Chromium', true, { value: '\u00e9 A' }, '\u00c3\u00a9 A'], // the bytes C3 A9
  ['UTF-8, in Firefox', false, { value: '\u00c3\u00a9 A' }, '\u00c3\u00a9 A'],
  ['empty', true, {}, ''],
])('a header value that is %s stands as one Latin-1 character per byte', (_name, chromium, header, value) => {
  observe({ chromium });
  tell('onSendHeaders', { requestHeaders: [{ name: 'X-Name', ...header }] });
  expect(reported).toMatchObject([{ headers: [['X-Name', value]] }]);
});

test.each([
  ['its own page, in Chromium', { initiator: own }, true],
  ['its own page, in Firefox', { initiator: undefined, originUrl: `${own}/panel.html` }, true],
  ['a web page', { initiator: 'https://shop.example' }, false],
  ['a web page, in Firefox', { originUrl: 'https://shop.example/' }, false],
  ['another extension', { initiator: `${own}-too` }, false], // an origin that only begins as ours does
  ['nobody', { initiator: undefined }, false],
])('a request of %s is ours: %j', (_name, details, expected) => {
  observe();
  tell('onSendHeaders', details);
  expect(reported.length === 1).toBe(expected);
});

test('a redirect that brought its own fragment has no send id, and keeps that fragment', () => {
  observe();
  tell('onSendHeaders', { url: 'https://sandbox.api.video/v2#part' });
  expect(reported).toMatchObject([{ sendId: null, url: 'https://sandbox.api.video/v2#part', requestId: '7' }]);
});

test.each([
  [true, ['requestHeaders', 'extraHeaders'], ['responseHeaders', 'extraHeaders']],
  [false, ['requestHeaders'], ['responseHeaders']], // Firefox refuses extraHeaders
])('in Chromium (%j) it asks for %j and %j, for one host', (chromium, forRequest, forResponse) => {
  observe({ chromium });
  expect([...registered.keys()]).toEqual(names);
  for (const { filter } of registered.values()) expect(filter).toEqual({ urls: ['https://sandbox.api.video/*'] });
  expect(registered.get('onSendHeaders')?.extra).toEqual(forRequest);
  expect(registered.get('onHeadersReceived')?.extra).toEqual(forResponse);
  expect(registered.get('onBeforeRedirect')?.extra).toEqual(forResponse);
});

test('changes nothing of an answer', () => {
  observe();
  expect(registered.get('onHeadersReceived')?.listener({ ...common, ...answer })).toBeUndefined();
});
