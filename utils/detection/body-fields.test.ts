import { expect, test } from 'vitest';
import { bodyFields } from './body-fields.ts';
import { queryFields } from './form-fields.ts';

const multipart = [
  '--x',
  'Content-Disposition: form-data; name="apiKey"',
  '',
  'abc',
  '--x',
  'Content-Disposition: form-data; name="file"; filename="name.txt"',
  'Content-Type: text/plain',
  '',
  'two\r\nlines',
  '--x--',
  '',
].join('\r\n');

test.each([
  ['JSON', '{"a":"1","b":{"c":"2"},"d":3,"e":["4"]}', ['a=1', 'c=2']],
  ['a JSON array', ' [{"a":"1"},{"a":"2"}]', ['a=1', 'a=2']],
  ['JSON with escapes', '{"a\\u0062":"x\\/y"}', ['ab=x/y']],
  ['JSON that is cut off', '{"a":"1","b":"2', ['a=1', 'b=2']],
  ['two JSON texts', '{"a":"1"}\n{"a":"2"}', ['a=1', 'a=2']],
  ['a form', 'a=1&b=x%2Fy&c=&=5&d', ['a=1', 'b=x/y', 'c=']],
  // A `=` in prose does not name anything.
  ['prose', 'the key = abc', []],
  ['a JSON string', '"a=1"', []],
  ['multipart', multipart, ['apiKey=abc', 'file=two\r\nlines']],
  ['multipart that is cut off', multipart.slice(0, 56), ['apiKey=ab']],
  ['multipart without a blank line', '--x\r\nname="a"\r\n--x--', []],
  ['nothing', '', []],
])('fields of %s', (_, text, expected) => {
  const fields = bodyFields(text);
  expect(fields.map(({ name, value }) => `${name}=${value}`)).toEqual(expected);
  for (const { raw, start, end } of fields) expect(text.slice(start, end)).toBe(raw);
});

test.each([
  ['https://a.example/?a=1&b=%41#c=3', ['a=1', 'b=A']],
  ['https://a.example/#?a=1', []],
  ['https://a.example/a=1', []],
])('query of %s', (url, expected) => {
  expect(queryFields(url).map(({ name, value }) => `${name}=${value}`)).toEqual(expected);
});
