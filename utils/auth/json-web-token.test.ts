import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonWebToken } from './json-web-token.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = encode({ typ: 'JWT', alg: 'RS256' });

test('reads what a token says of itself', () => {
  const claims = { iat: 1_700_000_000, nbf: 1_700_000_001, exp: 1_700_003_600, projectId: 'pr0' };
  expect(readJsonWebToken(`${header}.${encode(claims)}.c2lnbmF0dXJl`)).toEqual({
    issuedAt: 1_700_000_000_000,
    notBefore: 1_700_000_001_000,
    expiresAt: 1_700_003_600_000,
    projectId: 'pr0',
  });
});

test('what it does not say is null', () => {
  expect(readJsonWebToken(`${header}.${encode({})}.`)).toEqual({
    issuedAt: null,
    notBefore: null,
    expiresAt: null,
    projectId: null,
  });
});

test.each([
  '',
  'abc',
  `${header}.${encode([])}`,
  `${header}.${encode('text')}.a`,
  `${header}.${encode({ exp: 'tomorrow' })}.a`,
  `${header}.bm90IGpzb24.a`,
  `${encode([1])}.${encode({})}.a`,
])('%j is none', (token) => {
  expect(readJsonWebToken(token)).toBeNull();
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('eyJ', '.', 'a', '-', '_', '=', '{') }), (text) => {
      readJsonWebToken(text);
    }),
  );
});
