import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellWords } from './shell-words.ts';

test.each([
  ['curl -u key: https://host', ['curl', '-u', 'key:', 'https://host']],
  [`curl  -u 'a b:' "c d"`, ['curl', '-u', 'a b:', 'c d']],
  [`curl \\\n  -u key:`, ['curl', '-u', 'key:']], // a continued line
  [`curl \\\r\n  -u key:`, ['curl', '-u', 'key:']],
  [`-d "{\\"apiKey\\":\\"k\\"}"`, ['-d', '{"apiKey":"k"}']],
  [`-d '{"a":"\\n"}'`, ['-d', '{"a":"\\n"}']], // no escapes in single quotes
  [`a'b'"c"d`, ['abcd']],
  [`-u $KEY:`, ['-u', '$KEY:']],
  [`$'x y'`, ['x y']],
  [`''`, ['']],
  [`'open end`, ['open end']],
  [`"open end`, ['open end']],
  ['a\\', ['a']],
  ['', []],
])('%j', (command, words) => {
  expect(shellWords(command)).toEqual(words);
});

test('finds every word again that was quoted', () => {
  const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '\n', "'", '"', '\\', '$', 'é') })), (words) => {
      expect(shellWords(words.map(quote).join(' '))).toEqual(words);
    }),
  );
});
