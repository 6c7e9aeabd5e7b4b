import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { captureNetwork, longestLog } from './network-capture.ts';

/** `chrome.devtools.network` exists beside a DevTools window alone; this one lets the test fill the log and finish requests. */
let finish: (request: object) => void;
let navigate: () => void;
let pages: { id: string; title: string }[];
let entries: object[];
let timesRead: number;
let exchanges: HttpExchange[];
/** Of each of the exchanges, whether it was said to have finished. */
let finished: boolean[];
let unreadable: string[];
let lost: number[];
const onLogTooLong = vi.fn();

beforeEach(() => {
  // The log is read again and again, and at the end of a test nothing must go on.
  vi.useFakeTimers();
  onLogTooLong.mockClear();
  entries = [];
  lost = [];
  pages = [{ id: 'page_1', title: 'https://shop.example/' }];
  timesRead = 0;
  exchanges = [];
  finished = [];
  unreadable = [];
  const network = {
    onRequestFinished: { addListener: (listener: typeof finish) => (finish = listener) },
    onNavigated: { addListener: (listener: typeof navigate) => (navigate = listener) },
    getHAR: (callback: (log: object) => void) => {
      timesRead += 1;
      queueMicrotask(() => callback({ pages, entries }));
    },
  };
  vi.stubGlobal('chrome', { devtools: { network } });
  captureNetwork(
    {
      onExchange: (exchange, isFinished) => {
        exchanges.push(exchange);
        finished.push(isFinished);
      },
      onUnreadable: (message) => unreadable.push(message),
      onLost: (count) => lost.push(count),
      onLogTooLong,
    },
    { readsLog: true },
  );
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
  finish(makeFinished({ getContent: () => undefined }));
  await vi.advanceTimersByTimeAsync(9_999);
  expect(exchanges).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(exchanges).toMatchObject([{ response: { body: { kind: 'absent', reason: 'unavailable' } } }]);
});

test('counts requests in the order in which they finished, whichever body comes first', async () => {
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

/** Until the log, which is short, was read once more. */
const nextReading = () => vi.advanceTimersByTimeAsync(500);

const pending = makeFinished({ response: { status: 0, headers: [], content: {} } });

function makeSocket(...messages: string[]) {
  return makeFinished({
    ...{ request: { method: 'GET', url: 'wss://shop.example/feed', headers: [] }, _resourceType: 'websocket' },
    response: { status: 101, headers: [], content: { size: 0 } },
    _webSocketMessages: messages.map((data) => ({ type: 'receive', time: 1, opcode: 1, data })),
  });
}

test('gives a pending request once, with its page, and again under its index when it finishes', async () => {
  entries = [pending];
  await nextReading();
  await nextReading();
  expect(exchanges).toMatchObject([{ index: 0, pageUrl: 'https://shop.example/', response: null }]);
  finish(makeFinished());
  await nextReading();
  expect(exchanges.slice(1)).toMatchObject([{ index: 0, response: { status: 200, body: { text: '{}' } } }]);
  expect(finished).toEqual([false, true]);
});

test('gives a pending request again when its headers have come', async () => {
  entries = [pending];
  await nextReading();
  expect(finished).toEqual([false]);
  entries = [makeFinished()];
  await nextReading();
  expect(exchanges.slice(1)).toMatchObject([{ index: 0, response: { status: 200, body: { kind: 'none' } } }]);
});

test('gives the messages of an open socket once, and the last ones when it closes', async () => {
  for (const messages of [
    ['a', 'b'],
    ['a', 'b'],
    ['a', 'b', 'c'],
  ]) {
    entries = [makeSocket(...messages)];
    await nextReading();
  }
  finish(makeSocket('a', 'b', 'c', 'd'));
  await nextReading();
  const given = exchanges.map(({ index, webSocketMessages }) => [
    index,
    webSocketMessages.map((message) => message.index),
  ]);
  expect(given).toEqual([
    [0, [0, 1]],
    [0, [2]],
    [0, [3]],
  ]);
});

test('what finished before the first reading, unheard, is given whole and is never lost', async () => {
  const stream = makeFinished({ pageref: undefined, content: { mimeType: 'text/event-stream' } });
  entries = [makeFinished(), makeSocket('a'), { ...stream, startedDateTime: '2026-01-02T03:04:06.000Z' }];
  await nextReading();
  await nextReading();
  const bodies = exchanges.map(({ index, response }) => [index, response?.body.kind]).sort();
  expect(bodies).toEqual([
    [0, 'text'],
    [1, 'none'],
    [2, 'none'],
  ]);
  navigate();
  entries = [];
  await nextReading();
  expect(lost).toEqual([2]);
});

test('a socket without handshake gets the time of the day', async () => {
  entries = [{ ...makeSocket(), startedDateTime: '1969-12-31T23:59:59.000Z' }];
  await nextReading();
  expect(exchanges[0]?.startedAt).toBe(Date.now());
});

test('counts what had not finished when its page was left', async () => {
  entries = [pending, makeSocket('a')];
  await nextReading();
  expect(lost).toEqual([]);
  navigate();
  entries = [];
  await nextReading();
  expect(lost).toEqual([2]);
});

test('reads no log that is too long, says so once, and reads that of the next page', async () => {
  entries = Array<object>(longestLog + 1).fill(pending);
  await vi.advanceTimersByTimeAsync(10_000);
  expect({ timesRead, exchanges }).toEqual({ timesRead: 1, exchanges: [] });
  expect(onLogTooLong).toHaveBeenCalledTimes(1);
  navigate();
  entries = [pending];
  await nextReading();
  expect(exchanges).toHaveLength(1);
});

test('knows by the finished requests that the log has grown too long', async () => {
  await nextReading();
  const image = makeFinished({ pageref: undefined, content: { mimeType: 'image/png' } });
  for (let count = 0; count <= longestLog; count += 1) finish(image);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(timesRead).toBe(1);
  expect(onLogTooLong).toHaveBeenCalledTimes(1);
}, 30_000);

test('a log that tells no more than what finishes is not read', async () => {
  const read = timesRead;
  const given: HttpExchange[] = [];
  captureNetwork(
    { onExchange: (exchange) => given.push(exchange), onUnreadable: (message) => unreadable.push(message) },
    { readsLog: false },
  );
  entries = [makeFinished()];
  finish(makeFinished());
  await vi.advanceTimersByTimeAsync(100);
  expect(given).toHaveLength(1);
  // The capture of `beforeEach` reads on its own.
  expect(timesRead).toBe(read);
  expect(given[0]?.pageUrl).toBeNull();
});
