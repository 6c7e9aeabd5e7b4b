import { expect, test } from 'vitest';
import { type BoundHost, baseOf, readBase } from './bound-host.ts';

test.each([
  ['https://proxy.example', 'https://proxy.example'],
  [' https://Proxy.Example/ ', 'https://proxy.example'],
  ['https://proxy.example:443/api//', 'https://proxy.example/api'],
  ['https://proxy.example:8443/a/b', 'https://proxy.example:8443/a/b'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1', 'http://127.0.0.1'],
  ['http://[::1]:8080/v1', 'http://[::1]:8080/v1'],
])('%j is the base %s', (text, base) => {
  expect(readBase(text)).toEqual({ ok: true, base });
});

test.each([
  ['', /^This is no URL/],
  ['proxy.example', /^This is no URL/],
  ['ftp://proxy.example', /^ftp: is not sent here/],
  ['http://proxy.example', /^Over http anybody on the way/],
  ['http://localhost.example', /^Over http/],
  ['https://key:@proxy.example', /^User information/],
  ['https://proxy.example/?a=1', /^A base ends with its path/],
  ['https://proxy.example/#a', /^A base ends with its path/],
  ['https://ws.api.video', /^ws\.api\.video is the production host of api\.video already/],
])('%j is refused', (text, message) => {
  expect(readBase(text)).toEqual({ ok: false, message: expect.stringMatching(message) });
});

const bound: BoundHost[] = [{ base: 'https://proxy.example', provider: 'apivideo', environment: 'production' }];

test.each([
  [{ provider: 'apivideo', environment: 'sandbox', base: null }, 'https://sandbox.api.video'],
  [{ provider: 'apivideo', environment: 'production', base: 'https://proxy.example' }, 'https://proxy.example'],
  [{ provider: 'apivideo', environment: 'sandbox', base: 'https://proxy.example' }, null],
  [{ provider: 'other', environment: 'production', base: 'https://proxy.example' }, null],
  [{ provider: 'apivideo', environment: 'production', base: 'https://elsewhere.example' }, null],
  [{ provider: 'other', environment: 'sandbox', base: null }, null],
] as const)('%j goes to %s', (destination, base) => {
  expect(baseOf(destination, bound)).toBe(base);
});
