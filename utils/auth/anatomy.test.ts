import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAuthorization } from './anatomy.ts';
import { basicAuthorization } from './basic.ts';

const key = 'plainly0fake0key0for0tests0plainly0fake0key';
const encode = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const ids = (value: string): string[] => readAuthorization(value).oddities.map(({ id }) => id);

test('takes Basic apart', () => {
  const value = basicAuthorization(key);
  expect(readAuthorization(value)).toEqual({
    scheme: 'Basic',
    token: value.slice(6),
    basic: {
      bytes: new Uint8Array(Buffer.from(`${key}:`)),
      userName: key,
      userNameLength: { characters: 43, bytes: 43 },
      colon: true,
      password: '',
      base64Length: 60,
    },
    oddities: [],
  });
});

test.each([
  ['', '', '', ['empty']],
  ['   ', '', '', ['surrounding-space', 'empty']],
  ['Basic', 'Basic', '', ['no-token']],
  ['Negotiate', 'Negotiate', '', ['no-token']],
  ['Bearer abc', 'Bearer', 'abc', []],
  ['bearer abc', 'bearer', 'abc', ['scheme-case']],
  ['Bearer  abc', 'Bearer', 'abc', ['wide-gap']],
  ['Bearer abc ', 'Bearer', 'abc', ['surrounding-space']],
  ['Bearerabc', 'Bearer', 'abc', ['no-space']],
  [`Basic${encode('abcdef:')}`, 'Basic', encode('abcdef:'), ['no-space']],
  [key, '', key, ['no-scheme']],
  ['abc=', '', 'abc=', ['no-scheme']],
  ['"Basic abc"', '', '"Basic abc"', ['no-scheme']], // a quote cannot stand in a scheme
  ['Digest username="a", realm="b"', 'Digest', 'username="a", realm="b"', []],
])('%j is scheme %j with token %j', (value, scheme, token, oddities) => {
  expect(readAuthorization(value)).toMatchObject({ scheme, token });
  expect(ids(value)).toEqual(oddities);
});

test.each([
  ['key:', []],
  ['key', ['no-colon']],
  ['key:\n', ['line-end']], // echo key: | base64
  ['key\n', ['line-end', 'no-colon']],
  ['key\n:', ['line-end']],
  ['key:secret', ['password']],
  ['key:a:b', ['password']],
  ['key:secret\n', ['line-end', 'password']],
  [':', ['empty-user-name']],
  [' key:', ['space']],
  ['"key":', ['quotes']],
  ['clé:', ['non-ascii']],
  ['k\u0000:', ['control-character']],
  [new Uint8Array([0xff, 0x3a]), ['not-utf8']],
])('the credentials %j', (text, oddities) => {
  expect(ids(`Basic ${encode(text)}`)).toEqual(oddities);
});

test.each([
  ['a2V5Og', ['no-padding']],
  ['a2V5Oh==', ['trailing-bits']],
  ['fn5-Og==', ['base64url']],
  ['a2V5Og===', ['not-base64']],
  ['a2V5O', ['not-base64']],
  ['a2V5*g==', ['not-base64']],
  ['a2V5 Og==', ['not-base64']],
  ['a2V5Og==, Basic b3RoZXI6', ['joined']],
  ['a2V5Og%3D%3D', ['percent-encoded']],
  ['a2V5Og%3d=', ['percent-encoded']],
  ['a2V5O%3D', ['not-base64']],
  ['a2V5%0AOg==', ['not-base64']],
  [encode('a2V5Og=='), ['base64-twice']],
  [encode('a2V5Og==\n'), ['line-end', 'base64-twice']],
  [encode('a2V5'), ['no-colon']],
])('the token %j', (token, oddities) => {
  expect(ids(`Basic ${token}`)).toEqual(oddities);
});

test('names the place of what is not base64, and not what stands there', () => {
  expect(readAuthorization('Basic a2V5*g==')).toMatchObject({
    basic: null,
    oddities: [{ sentence: 'What follows Basic is not base64: character 5 of 8 is none of its alphabet.' }],
  });
});

test('ends the user name at the first colon', () => {
  const basic = { userName: 'key', colon: true, password: 'a:b' };
  expect(readAuthorization(`Basic ${encode('key:a:b')}`)).toMatchObject({ basic });
});

test('counts characters and bytes apart', () => {
  expect(readAuthorization(basicAuthorization('clé\u{1f511}')).basic?.userNameLength).toEqual({
    characters: 4,
    bytes: 8,
  });
});

test('finds every user name again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'Z', '0', ' ', 'é', '鍵', '\u{1f511}', '\n'), minLength: 1 }),
      (userName) => {
        expect(readAuthorization(basicAuthorization(userName)).basic).toMatchObject({
          userName,
          colon: true,
          password: '',
        });
      },
    ),
  );
});

test('never throws', () => {
  const value = fc.oneof(
    fc.string({
      unit: fc.constantFrom('Basic', 'bearer', ' ', '\t', '=', 'a', '/', '-', ':', '"', '\n', 'é', '\ud83d'),
    }),
    fc.base64String().map((token) => `Basic ${token}`),
    fc.string().map((token) => `Basic ${token}`),
  );
  fc.assert(
    fc.property(value, (text) => {
      expect(readAuthorization(text).oddities).toBeInstanceOf(Array);
    }),
  );
});
