import { expect, test } from 'vitest';
import { type LogEntry, trackOpenExchanges } from './open-exchanges.ts';

const date = '2026-01-02T03:04:05.678Z';
const beforeHandshake = '1969-12-31T23:59:59.000Z';

function makeEntry({
  path = '/',
  status = 200,
  body,
  ...rest
}: {
  path?: string;
  status?: number;
  body?: string;
  date?: string;
} = {}): LogEntry {
  return {
    startedDateTime: rest.date ?? date,
    request: { method: 'GET', url: `https://shop.example${path}`, headers: [], postData: { text: body } },
    response: { status, _error: null },
  };
}

/** Without a key, as Chrome shows it before the handshake. */
function makeSocket(key?: string): LogEntry {
  const headers = key === undefined ? [] : [{ name: 'Sec-WebSocket-Key', value: key }];
  return {
    startedDateTime: key === undefined ? beforeHandshake : date,
    request: { method: key === undefined ? '' : 'GET', url: 'wss://shop.example/feed', headers },
    response: { status: key === undefined ? 0 : 101 },
    _resourceType: 'websocket',
  };
}

/** A tracker that reads a whole log in one go, and tells the indexes of what is open there. */
function makeTracker() {
  const exchanges = trackOpenExchanges();
  const read = (...log: LogEntry[]) => {
    exchanges.beginReading();
    const { open, lost } = exchanges.read(log);
    return { open: open.map(({ known }) => known.index), lost };
  };
  return { ...exchanges, readNow: read, finishNow: (entry: LogEntry) => exchanges.finish(entry).index };
}

test('a pending request keeps its index until it finishes, and is then open no longer', () => {
  const { readNow, finishNow } = makeTracker();
  const pending = makeEntry({ status: 0 });
  expect(readNow(pending)).toEqual({ open: [0], lost: 0 });
  expect(readNow(pending)).toEqual({ open: [0], lost: 0 });
  expect(finishNow(makeEntry())).toBe(0);
  expect(readNow(makeEntry())).toEqual({ open: [], lost: 0 });
});

test('a finished request that was not seen before is not open in the log', () => {
  const { readNow, finishNow } = makeTracker();
  expect(finishNow(makeEntry())).toBe(0);
  expect(readNow(makeEntry())).toEqual({ open: [], lost: 0 });
  expect(readNow(makeEntry())).toEqual({ open: [], lost: 0 });
});

test('a response whose body still comes is open', () => {
  const { readNow } = makeTracker();
  expect(readNow(makeEntry({ status: 0 }))).toEqual({ open: [0], lost: 0 });
  expect(readNow(makeEntry({ status: 200 }))).toEqual({ open: [0], lost: 0 });
});

test('what finishes while the log is read is in it neither open nor forgotten', () => {
  const { beginReading, read, readNow, finishNow } = makeTracker();
  beginReading();
  finishNow(makeEntry({ path: '/in' }));
  finishNow(makeEntry({ path: '/later' }));
  expect(read([makeEntry({ path: '/in', status: 0 })])).toEqual({ open: [], lost: 0 });
  expect(readNow(makeEntry({ path: '/in' }), makeEntry({ path: '/later' }))).toEqual({ open: [], lost: 0 });
});

test('what was open and has left the log is lost once', () => {
  const { readNow } = makeTracker();
  readNow(makeSocket('a'), makeEntry({ status: 0 }), makeEntry({ path: '/other' }));
  expect(readNow(makeEntry({ path: '/next', status: 0 }))).toEqual({ open: [3], lost: 3 });
  expect(readNow(makeEntry({ path: '/next', status: 0 }))).toEqual({ open: [3], lost: 0 });
});

test('a log that is preserved over a navigation has the new page first, and nothing is lost', () => {
  const { readNow, finishNow } = makeTracker();
  finishNow(makeEntry({ path: '/done' }));
  readNow(makeEntry({ path: '/done' }), makeSocket('a'));
  expect(readNow(makeEntry({ path: '/next', status: 0 }), makeEntry({ path: '/done' }), makeSocket('a'))).toEqual({
    open: [2, 1],
    lost: 0,
  });
});

test.each([
  ['of the same millisecond', makeEntry({ status: 0 }), makeEntry({ status: 0 })],
  ['with another body', makeEntry({ status: 0, body: 'a' }), makeEntry({ status: 0, body: 'bb' })],
  ['of another millisecond', makeEntry({ status: 0 }), makeEntry({ status: 0, date: '2026-01-02T03:04:05.679Z' })],
  ['two sockets', makeSocket('a'), makeSocket('b')],
])('two requests to one URL are two: %s', (_, first, second) => {
  const { readNow, finishNow } = makeTracker();
  expect(readNow(first, second)).toEqual({ open: [0, 1], lost: 0 });
  const third = finishNow(second);
  const fourth = finishNow(first);
  expect([third, fourth].sort()).toEqual([0, 1]);
  expect(readNow(first, second)).toEqual({ open: [], lost: 0 });
});

test('of requests alike, the one without an answer is open', () => {
  const { beginReading, read, finishNow } = makeTracker();
  finishNow(makeEntry());
  beginReading();
  const pending = makeEntry({ status: 0 });
  expect(read([pending, makeEntry()]).open.map(({ entry }) => entry)).toEqual([pending]);
});

test.each([
  ['its handshake is in the log', (tracker: ReturnType<typeof makeTracker>) => tracker.readNow(makeSocket('a')).open],
  ['it finishes', (tracker: ReturnType<typeof makeTracker>) => [tracker.finishNow(makeSocket('a'))]],
  ['it is refused', (tracker: ReturnType<typeof makeTracker>) => [tracker.finishNow(makeSocket())]],
])('a socket keeps the index that it had before its handshake when %s', (_, next) => {
  const tracker = makeTracker();
  expect(tracker.readNow(makeSocket()).open).toEqual([0]);
  expect(next(tracker)).toEqual([0]);
});

test('a socket with handshake takes not the place of one that still waits', () => {
  const { readNow } = makeTracker();
  readNow(makeSocket());
  expect(readNow(makeSocket('a'), makeSocket())).toEqual({ open: [0, 1], lost: 0 });
});

test('a body that comes late is of the same request', () => {
  const { readNow, finishNow } = makeTracker();
  const pending = { ...makeEntry({ status: 0 }) };
  expect(readNow({ ...pending, request: { ...pending.request, postData: undefined } }).open).toEqual([0]);
  expect(finishNow(makeEntry({ body: 'late' }))).toBe(0);
});

test('while the log is not read, what was open keeps its index and nothing else is remembered', () => {
  const { pause, resume, readNow, finishNow } = makeTracker();
  finishNow(makeEntry({ path: '/done' }));
  readNow(makeSocket('a'), makeSocket('b'), makeEntry({ path: '/done' }));
  pause();
  expect(finishNow(makeSocket('a'))).toBe(1);
  expect(finishNow(makeEntry({ path: '/new' }))).toBe(3);
  resume();
  finishNow(makeEntry({ path: '/next' }));
  expect(readNow(makeEntry({ path: '/next' }))).toEqual({ open: [], lost: 1 });
});
