import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Symbol, eachWindow, hashBase, hashOf, plainSymbol } from './rolling-hash.ts';

const base = hashBase(new Uint8Array([1, 2, 3]));

test.each([
  ['plain', plainSymbol],
  ['base64', base64Symbol],
])('a rolling %s hash is the hash of its window alone', (_, symbolOf) => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 6 }), (text, window) => {
      eachWindow(text, window, base, symbolOf, (hash, start) => {
        expect(hash).toBe(hashOf(text.slice(start, start + window), base, symbolOf));
      });
    }),
  );
});

test('every window is visited, those across the end of a run are not', () => {
  const starts: number[] = [];
  eachWindow('abcd.efg', 3, base, base64Symbol, (_, start) => starts.push(start));
  expect(starts).toEqual([0, 1, 5]);
});

test('base64url hashes as base64 does', () => {
  expect(hashOf('a-_b', base, base64Symbol)).toBe(hashOf('a+/b', base, base64Symbol));
});

test('another salt gives other hashes', () => {
  expect(hashOf('abc', hashBase(new Uint8Array([9])), plainSymbol)).not.toBe(hashOf('abc', base, plainSymbol));
});
