import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { captureNetwork } from './network-capture.ts';

/** `chrome.devtools.network` exists beside a DevTools window alone; this one lets the test finish requests. */
let finish: (request: object) => void;
let pages: { id: string; title: string }[];
let timesRead: number;
let exchanges: HttpExchange[];
let unreadable: string[];

beforeEach(() => {
  pages = [{ id: 'page_1', title: 'https://shop.example/' }];
  timesRead = 0;
  exchanges = [];
  unreadable = [];
  const network = {
    onRequestFinished: { addListener: (listener: typeof finish) => (finish = listener) },
    getHAR: (callback: (log: object) => void) => {
      timesRead += 1;
      queueMicrotask(() => callback({ pages }));
    },
  };
  vi.stubGlobal('chrome', { devtools: { network } });
  captureNetwork({
    onExchange: (exchange) => exchanges.push(exchange),
    onUnreadable: (message) => unreadable.push(message),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type GetContent = (callback: (text: string | null, encoding: string) => void) => void;

function makeFinished({
  content = {},
  getContent = giving('{}'),
  ...rest
}: {
  content?: object;
  getContent?: GetContent;
  [member: string]: unknown;
} = {}) {
  return {
    startedDateTime: '2026-01-02T03:04:05.678Z',
    pageref: 'page_1',
    request: { method: 'GET', url: 'https://sandbox.api.video/videos', headers: [] },
    response: {
      status: 200,
      statusText: 'OK',
      headers: [],
      content: { mimeType: 'application/json', size: 2, ...content },
    },
    getContent,
    ...rest,
  };
}

function giving(text: string | null, encoding = ''): GetContent {
  return (callback) => callback(text, encoding);
}

async function capture(request: object): Promise<HttpExchange | undefined> {
  finish(request);
  await vi.waitFor(() => expect(exchanges).toHaveLength(1));
  return exchanges[0];
}

test('gives a finished request with its body and page', async () => {
  expect(await capture(makeFinished())).toMatchObject({
    index: 0,
    pageUrl: 'https://shop.example/',
    request: { url: 'https://sandbox.api.video/videos' },
    response: { status: 200, body: { kind: 'text', text: '{}' } },
  });
});

test('gives a body in base64 as bytes', async () => {
  const exchange = await capture(makeFinished({ getContent: giving('AP8=', 'base64') }));
  expect(exchange?.response?.body).toEqual({ kind: 'bytes', bytes: new Uint8Array([0, 255]) });
});

test.each([
  ['an image', { mimeType: 'image/png' }, 'not-read'],
  ['a body of 6 MB', { size: 6_000_000 }, 'too-large'],
])('does not read %s', async (_name, content, reason) => {
  const getContent = vi.fn();
  const exchange = await capture(makeFinished({ content, getContent }));
  expect(exchange?.response?.body).toEqual({ kind: 'absent', reason });
  expect(getContent).not.toHaveBeenCalled();
});

test('a body that the browser has thrown away is unavailable', async () => {
  const exchange = await capture(makeFinished({ getContent: giving(null) }));
  expect(exchange?.response?.body).toEqual({ kind: 'absent', reason: 'unavailable' });
});

test('a body that never comes is unavailable after ten seconds', async () => {
  vi.useFakeTimers();
  finish(makeFinished({ getContent: () => undefined }));
  await vi.advanceTimersByTimeAsync(9_999);
  expect(exchanges).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(exchanges).toMatchObject([{ response: { body: { kind: 'absent', reason: 'unavailable' } } }]);
});

test('counts requests in the order in which they finished, whichever body comes first', async () => {
  vi.useFakeTimers();
  finish(makeFinished({ getContent: () => undefined }));
  finish(makeFinished());
  await vi.advanceTimersByTimeAsync(10_000);
  expect(exchanges.map(({ index }) => index)).toEqual([1, 0]);
});

test('says which entry is not what HAR says it is, and goes on', async () => {
  finish(makeFinished({ startedDateTime: 'yesterday' }));
  expect(await capture(makeFinished())).toMatchObject({ index: 1 });
  expect(unreadable).toEqual([expect.stringMatching(/^Entry 0 of the network log was left out: startedDateTime/)]);
});

test('reads the log once for each page, however many requests name it', async () => {
  for (let count = 0; count < 3; count += 1) finish(makeFinished());
  await vi.waitFor(() => expect(exchanges).toHaveLength(3));
  expect(timesRead).toBe(1);
  pages.push({ id: 'page_2', title: 'https://shop.example/checkout' });
  finish(makeFinished({ pageref: 'page_2' }));
  await vi.waitFor(() => expect(exchanges).toHaveLength(4));
  expect(timesRead).toBe(2);
  expect(exchanges.map(({ pageUrl }) => pageUrl)).toEqual([
    ...Array(3).fill('https://shop.example/'),
    'https://shop.example/checkout',
  ]);
});

test('a title that is no URL, as in Firefox, gives no page, and the log is not read again for it', async () => {
  pages = [{ id: 'page_1', title: 'The shop' }];
  expect((await capture(makeFinished()))?.pageUrl).toBeNull();
  finish(makeFinished());
  await vi.waitFor(() => expect(exchanges).toHaveLength(2));
  expect(timesRead).toBe(1);
});

test('a request without a page needs no log', async () => {
  expect((await capture(makeFinished({ pageref: undefined })))?.pageUrl).toBeNull();
  expect(timesRead).toBe(0);
});
