import { expect, test } from 'vitest';
import { readPostData } from './har-post-data.ts';
import type { HeaderFields } from './headers.ts';

const none = { kind: 'none' };
const stream = { kind: 'absent', reason: 'stream' };
const unavailable = { kind: 'absent', reason: 'unavailable' };

test.each([
  [
    { mimeType: 'application/json', text: '{"a":1}' },
    { kind: 'text', text: '{"a":1}' },
  ],
  [
    { text: 'a=1', params: [{ name: 'a', value: '1' }] },
    { kind: 'text', text: 'a=1' },
  ], // the text is what was sent
  [
    { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'a b', value: 'é' }, { name: 'c' }] },
    { kind: 'text', text: 'a+b=%C3%A9&c=' },
  ],
  [{ mimeType: 'multipart/form-data; boundary=x', params: [{ name: 'a', value: '1' }] }, unavailable],
  [{ mimeType: 'application/json', text: '' }, none],
  [{ mimeType: 'application/json' }, none],
  ['text', unavailable],
  [{ text: 7 }, unavailable],
])('%j', (postData, body) => {
  expect(readPostData(postData, 'POST', [], true)).toEqual(body);
});

const json: HeaderFields = [['content-type', 'application/json']];
test('a body that the browser gives as empty, and that was sent, is not there', () => {
  expect(readPostData({ mimeType: 'multipart/form-data', text: '' }, 'POST', length('120'), true)).toEqual(unavailable);
  expect(readPostData({ mimeType: 'multipart/form-data' }, 'POST', length('120'), true)).toEqual(unavailable);
  expect(readPostData({ text: '' }, 'POST', length('0'), true)).toEqual(none);
});

const length = (value: string): HeaderFields => [['Content-Length', value]];

test.each<[string, string, boolean]>([
  ['a=1', '3', false],
  ['a=é', '4', false], // two bytes
  ['\x1f\x8b', '2', false], // bytes, which are no text
  ['a=1', '4', true],
  ['a=é', '5', true],
])('%j of %s bytes is incomplete: %j', (text, contentLength, incomplete) => {
  const body = readPostData({ text }, 'POST', length(contentLength), true);
  expect(body).toEqual(incomplete ? { kind: 'text', text, incomplete } : { kind: 'text', text });
});

test.each<[string, HeaderFields, boolean, object]>([
  ['GET', [], true, none],
  ['GET', json, true, none], // often sent without any body
  ['HEAD', length('5'), true, none],
  ['POST', length('0'), true, none],
  ['POST', [...json, ...length('0')], true, none],
  ['POST', length('5'), true, stream],
  ['POST', [['transfer-encoding', 'chunked']], true, stream],
  ['PATCH', json, true, stream],
  ['PATCH', [], true, none],
  ['DELETE', [], true, none],
  ['POST', [], true, stream], // HTTP/2 announces no length of a stream
  ['PUT', [], true, stream],
  ['POST', [], false, none], // headers that never went out tell nothing
])('%s with %j and no postData, answered: %j', (method, headers, answered, body) => {
  expect(readPostData(undefined, method, headers, answered)).toEqual(body);
  expect(readPostData(null, method, headers, answered)).toEqual(body);
});
