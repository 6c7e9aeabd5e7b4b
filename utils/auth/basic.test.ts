import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basicAuthorization } from './basic.ts';

test.each([
  ['an-api-key', 'Basic YW4tYXBpLWtleTo='],
  ['', 'Basic Og=='],
  ['clé', 'Basic Y2zDqTo='], // UTF-8, two bytes for é
  ['鍵', 'Basic 6Y21Og=='],
])('%s', (key, expected) => {
  expect(basicAuthorization(key)).toBe(expected);
});

test('is what Node makes of the same bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ':', 'é', '鍵', '\u{1f511}', '\n', '\0') }), (key) => {
      expect(basicAuthorization(key)).toBe(`Basic ${Buffer.from(`${key}:`).toString('base64')}`);
    }),
  );
});
