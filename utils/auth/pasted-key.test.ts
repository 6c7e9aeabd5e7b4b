import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiVideo } from '@/utils/providers/api-video.ts';
import { basicAuthorization } from './basic.ts';
import { readPastedKey } from './pasted-key.ts';

const key = 'plainly0fake0sandbox0value0for0tests00000xy'; // 43 characters
const basic = basicAuthorization(key);
const token = basic.slice('Basic '.length);
const without = Buffer.from(key).toString('base64');
const withPassword = Buffer.from(`${key}:secret`).toString('base64');
const withLineEnd = Buffer.from(`${key}:\n`).toString('base64');
const jwt = 'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln';

test('a key as it is', () => {
  expect(readPastedKey(key, apiVideo)).toEqual({ kind: 'key', key, notes: [] });
});

test('a key with what copying adds', () => {
  expect(readPastedKey(`"${key}"\n`, apiVideo)).toEqual({
    kind: 'key',
    key,
    notes: ['A line end and two quotes were removed from what you pasted. 43 characters remain.'],
  });
});

const header = 'The Basic header that you pasted holds a key of 43 characters.';
const curl = 'The curl command that you pasted holds a key of 43 characters.';
const json = 'The JSON that you pasted holds a key of 43 characters.';
const url = 'https://sandbox.api.video/videos';

test.each([
  [basic, header],
  [`Authorization: ${basic}`, header],
  [`authorization: ${basic}\r\n`, header],
  [`Authorization\n${basic}`, header], // two lines, as DevTools copies them
  [`"Authorization": "${basic}",`, header],
  [`GET /videos HTTP/1.1\r\nHost: sandbox.api.video\r\nAuthorization: ${basic}\r\n\r\n`, header],
  [`"${basic}"`, header],
  [`basic ${token}`, header],
  [`Basic ${withLineEnd}`, header],
  [`Basic ${without}`, `${header} The colon after it was missing there.`],
  [`Basic ${withPassword}`, `${header} The password beside it was left out.`],
  [`Basic ${key}`, `${header} It stands there as it is, not as base64.`], // copied from faulty samples
  [
    `Authorization: Bearer ${key}`,
    'The Bearer header that you pasted holds a key of 43 characters. An API key goes with Basic, not with Bearer.',
  ],
  [token, 'The base64 that you pasted holds a key of 43 characters.'],
  [`curl -u ${key}: ${url}`, curl],
  [`$ curl ${url} -u ${key}:`, curl],
  [`curl -u "${key}:" ${url}`, curl],
  [`curl -u '${key}' ${url}`, curl], // curl asks for the password then
  [`curl -u${key}: ${url}`, curl],
  [`curl -sSu ${key}: ${url}`, curl],
  [`curl --user ${key}: ${url}`, curl],
  [`curl --user=${key}: ${url}`, curl],
  [`curl --user ${key}:secret ${url}`, `${curl} The password beside it was left out.`],
  [`curl ${url} \\\n  -H 'Accept: application/json' \\\n  -H 'Authorization: ${basic}'`, curl],
  [`curl ${url} --header "Authorization: ${basic}"`, curl],
  [`curl ${url} -H 'Authorization: ${key}'`, curl], // without a scheme
  [`curl ^"${url}^" ^\r\n  -H ^"authorization: ${basic}^"`, curl], // as DevTools copies it for cmd
  [`curl https://ws.api.video/auth/api-key -d '{"apiKey":"${key}"}'`, curl],
  [`curl https://ws.api.video/auth/api-key -d "{\\"apiKey\\": \\"${key}\\"}"`, curl],
  [`{"apiKey":"${key}"}`, json],
  [`{\n  "apiKey": "${key}"\n}`, json],
  [`new ApiVideoClient({ apiKey: '${key}' })`, json],
  [`  "api_key": "${key}",`, json],
  [`{"apiKey":" ${key}"}`, json],
  [`APIVIDEO_KEY=${key}`, 'The line APIVIDEO_KEY that you pasted holds a key of 43 characters.'],
  [`export APIVIDEO_KEY="${key}"`, 'The line APIVIDEO_KEY that you pasted holds a key of 43 characters.'],
  [`$env:API_KEY = '${key}'`, 'The line API_KEY that you pasted holds a key of 43 characters.'],
  [`PORT=80\nAPI_KEY=${key} # sandbox\n`, 'The line API_KEY that you pasted holds a key of 43 characters.'],
  [`const apiKey = '${key}';`, 'The line const apiKey that you pasted holds a key of 43 characters.'],
  [`Authorization: ${key}`, 'The line Authorization that you pasted holds a key of 43 characters.'],
  [`fetch('/x', { headers: { 'Authorization': '${basic}' } })`, header],
  [`API key: ${key}`, 'The line API key that you pasted holds a key of 43 characters.'],
])('offers the key inside %j', (text, message) => {
  expect(readPastedKey(text, apiVideo)).toEqual({ kind: 'offered', key, message });
});

test.each([
  ['', 'There is nothing here. Paste the API key as api.video shows it.'],
  [' \n', /^A line end and a space were removed from what you pasted\. Nothing remains\. Paste the API key/],
  ['""', /^Two quotes were removed .* Nothing remains\. Paste the API key/],
  [':', /^A trailing colon was removed/],
  [`${key} ${key}`, /^A space is character 44 of 87/],
  [`${key}:secret`, /^A colon is character 44 of 50/],
  [`${key.slice(0, 20)}\n${key.slice(20)}`, /^A line end is character 21 of 44/],
  [`${key}\u00e9`, /^“é” \(U\+00E9\) is character 44 of 44/],
  [`"to${'a1'.repeat(11)}"`, /^This looks like an upload token/],
  [jwt, /^This looks like an access token/],
  [
    `Authorization: Bearer ${jwt}`,
    /^The Bearer header that you pasted holds something else\. This looks like an access token/,
  ],
  [
    'curl -u $APIVIDEO_KEY: https://ws.api.video',
    /^The curl command that you pasted holds something else\. This is the name of a variable/,
  ],
  [
    `Authorization: Basic \${btoa(apiKey + ':')}`,
    /^The Basic header that you pasted holds something else\. This is the name of a variable/,
  ],
  ['curl -u : https://ws.api.video', /^The curl command that you pasted holds an empty key/],
  ['curl https://ws.api.video', /^This curl command carries no key/],
  ['{"apiKey":""}', /^The JSON that you pasted holds an empty key/],
  [`SANDBOX_KEY=${key}\nPRODUCTION_KEY=${key}2`, 'What you pasted holds 2 different keys. Paste one of them alone.'],
  [`https://ws.api.video/upload?token=to${'a1'.repeat(11)}`, /^This looks like a web address/],
])('refuses %j in a sentence', (text, expected) => {
  expect(readPastedKey(text, apiVideo)).toEqual({ kind: 'refused', message: expect.stringMatching(expected) });
});

test.each([1, 2, 15, 16, 23, 33, 42, 43, 44, 100, 5000])('a key of %i characters is a key', (length) => {
  const any = 'k'.repeat(length);
  expect(readPastedKey(any, apiVideo)).toEqual({ kind: 'key', key: any, notes: [] });
});

const anyKey = fc.string({
  unit: fc.constantFrom(...'0123456789abcdefghijkmnoqsuwxyzABCDEFGHJKLMNOPQRSTUVWXYZ'),
  minLength: 25,
  maxLength: 60,
});
const wrapping = fc.constantFrom(
  (text: string) => text,
  (text: string) => `"${text}"`,
  (text: string) => ` ${text}\r\n`,
  (text: string) => basicAuthorization(text),
  (text: string) => `curl -u ${text}: ${url}`,
  (text: string) => `{"apiKey":"${text}"}`,
  (text: string) => `KEY=${text}`,
);

test('finds every key again, however it is wrapped, and repeats it in no sentence', () => {
  fc.assert(
    fc.property(anyKey, wrapping, (any, wrap) => {
      const { kind, ...result } = readPastedKey(wrap(any), apiVideo);
      expect(kind).not.toBe('refused');
      const { key: found, ...sentences } = { key: '', ...result };
      expect(found).toBe(any);
      expect(JSON.stringify(sentences)).not.toContain(any);
    }),
  );
});
