import { expect, test } from 'vitest';
import { namesSecret } from './secret-names.ts';

test.each([
  ['Authorization', true],
  ['proxy-authorization', true],
  ['Cookie', true],
  ['Set-Cookie', true],
  ['apiKey', true],
  ['X-Api-Key', true],
  ['api_key', true],
  ['access_token', true],
  ['refreshToken', true],
  ['signatureSecret', true],
  ['password', true],
  ['token', false], // an upload token is made to stand in a page
  ['token_type', false],
  ['expires_in', false],
  ['key', false],
  ['Content-Type', false],
  ['WWW-Authenticate', false],
])('%s: %j', (name, expected) => {
  expect(namesSecret(name)).toBe(expected);
});
