import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAuthorization } from './compare-authorization.ts';

test.each([
  [null, [], null],
  ['Basic YTo=', ['Basic YTo='], null],
  ['', [''], null],
  ['Basic YTo=', [], 'The browser sent no Authorization header.'],
  [null, ['Basic YTo='], 'The browser sent an Authorization header, and none was asked for.'],
  [null, [''], 'The browser sent an Authorization header, and none was asked for.'],
  ['Basic YTo=', ['Basic YTo=', 'Basic YTo='], 'Two Authorization headers were sent.'], // even when both are right
  [null, ['a', 'b', 'c'], 'Three Authorization headers were sent.'],
  ['Basic YTo=', ['Basic Yjo='], 'They differ from character 8 on: intended 10 characters, sent 10.'],
  ['Basic YTo=', ['basic YTo='], 'They differ from character 1 on: intended 10 characters, sent 10.'],
  ['Basic YTo=', ['Basic YTo'], 'They differ from character 10 on: intended 10 characters, sent 9.'],
  ['Basic YTo', ['Basic YTo='], 'They differ from character 10 on: intended 9 characters, sent 10.'],
  ['a', [''], 'They differ from character 1 on: intended 1 character, sent 0.'],
])('%j intended, %j sent', (intended, wire, sentence) => {
  expect(compareAuthorization(intended, wire)).toEqual(
    sentence === null ? { identical: true } : { identical: false, sentence },
  );
});

test('is identical exactly when the values are equal', () => {
  const value = fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(value, value, (left, right) => {
      expect(compareAuthorization(left, [right]).identical).toBe(left === right);
    }),
  );
});
