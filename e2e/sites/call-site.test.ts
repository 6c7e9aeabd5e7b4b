import { expect, test } from 'vitest';
import { callSite, placeOf } from './call-site.ts';

test('line and column count from 1, the column is that of the call itself', () => {
  expect(callSite('/*leak*/fetch()')).toEqual({ line: 1, column: 9 });
  expect(callSite('{\n  request./*leak*/send();\n}')).toEqual({ line: 2, column: 19 });
});

test.each(['fetch()', '/*leak*/a();/*leak*/b()'])('%s has no single marked call', (text) => {
  expect(() => callSite(text)).toThrow('exactly one');
});

test('a piece is found where it stands first', () => {
  expect(placeOf('a\nbc bc', 'c')).toEqual({ line: 2, column: 2 });
  expect(() => placeOf('a', 'b')).toThrow('does not hold b');
});
