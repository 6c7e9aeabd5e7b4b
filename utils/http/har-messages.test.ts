import { expect, test } from 'vitest';
import { countMessages, readEvents, readWebSocketMessages } from './har-messages.ts';

const hello = { type: 'send', time: 1, opcode: 1, data: 'hello' };
const bytes = { type: 'receive', time: 2, opcode: 2, data: 'AQL/' };
const unavailable = { kind: 'absent', reason: 'unavailable' };

test('reads text and binary messages of both directions', () => {
  expect(readWebSocketMessages([hello, bytes], 0)).toEqual([
    { index: 0, direction: 'sent', body: { kind: 'text', text: 'hello' } },
    { index: 1, direction: 'received', body: { kind: 'bytes', bytes: new Uint8Array([1, 2, 255]) } },
  ]);
});

test('reads from a message on, and keeps its index', () => {
  expect(readWebSocketMessages([bytes, hello, hello], 2)).toMatchObject([{ index: 2, direction: 'sent' }]);
  expect(readWebSocketMessages([hello], 1)).toEqual([]);
});

test.each([
  [{ ...hello, data: '' }, { kind: 'none' }],
  [{ ...hello, data: 7 }, unavailable],
  [{ ...hello, opcode: 9 }, unavailable], // no data frame
  [{ ...bytes, data: '*' }, unavailable], // not base64
  [{ type: 'send' }, unavailable],
])('the body of %j', (message, body) => {
  const [first, second] = readWebSocketMessages([message, hello], 0);
  expect(first?.body).toEqual(body);
  expect(second).toMatchObject({ index: 1, body: { text: 'hello' } });
});

test.each([
  [{ type: 'error', opcode: -1, data: 'Error in connection establishment' }], // ends the list in Chrome
  [{ opcode: 1, data: 'hello' }], // nobody knows who sent it
  [null],
])('%j is passed over, and its neighbour keeps its index', (message) => {
  expect(readWebSocketMessages([message, hello], 0)).toMatchObject([{ index: 1, direction: 'sent' }]);
});

test.each([undefined, null, 7, {}])('%j holds no messages', (list) => {
  expect(readWebSocketMessages(list, 0)).toEqual([]);
  expect(readEvents(list, 0)).toBe('');
});

test('writes events as in the stream, from one on', () => {
  const event = (eventId: string, data: string) => ({ time: 1, eventName: 'message', eventId, data });
  expect(readEvents([event('1', 'a'), event('2', 'b\nc'), null, event('3', '')], 1)).toBe(
    'event: message\nid: 2\ndata: b\ndata: c\n\nevent: message\nid: 3\ndata: \n\n',
  );
});

test.each([
  [{}, 0],
  [{ _webSocketMessages: null }, 0],
  [{ _webSocketMessages: [hello, null] }, 2],
  [{ _eventSourceMessages: [{}] }, 1],
])('%j counts %i', (entry, count) => {
  expect(countMessages(entry)).toBe(count);
});
