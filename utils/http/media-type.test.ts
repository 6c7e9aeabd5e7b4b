import { expect, test } from 'vitest';
import { isJson, isTextual, parseMediaType } from './media-type.ts';

test.each([
  ['application/json', 'application/json', null],
  ['Application/JSON; Charset=UTF-8', 'application/json', 'UTF-8'],
  ['text/html;charset="utf-8"', 'text/html', 'utf-8'],
  ['text/plain; charset="a\\"b"', 'text/plain', 'a"b'],
  ['text/plain; charset=utf-8; charset=latin1', 'text/plain', 'utf-8'], // the first one counts
  ['text/plain; x="charset=utf-16"', 'text/plain', null], // inside a quoted value
  ['text/plain; charset=', 'text/plain', null],
  ['text/plain ; charset=utf-8 ', 'text/plain', 'utf-8'],
  ['text/plain;', 'text/plain', null],
  [' text/plain', 'text/plain', null],
])('%j', (contentType, essence, charset) => {
  expect(parseMediaType(contentType)).toMatchObject({ essence, charset });
});

test.each([null, '', 'json', 'text/', '/plain', 'te xt/plain', 'text/pl ain', '*'])(
  '%j is no media type',
  (contentType) => {
    expect(parseMediaType(contentType)).toBeNull();
  },
);

test('keeps every parameter', () => {
  expect([...(parseMediaType('multipart/form-data; Boundary="a;b"; q=1')?.parameters ?? [])]).toEqual([
    ['boundary', 'a;b'],
    ['q', '1'],
  ]);
});

test.each([
  ['application/json', true, true],
  ['application/problem+json; charset=utf-8', true, true],
  ['text/json', true, true],
  ['application/json-seq', false, true],
  ['text/csv', false, true],
  ['image/svg+xml', false, true],
  ['application/x-www-form-urlencoded', false, true],
  ['application/octet-stream', false, false],
  ['image/png', false, false],
  ['', false, false],
])('%j is JSON: %j, is text: %j', (contentType, json, text) => {
  expect(isJson(parseMediaType(contentType))).toBe(json);
  expect(isTextual(parseMediaType(contentType))).toBe(text);
});
