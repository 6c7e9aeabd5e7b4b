import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonTokens, prettyJson } from './pretty-json.ts';

const pretty = (text: string): string => [...prettyJson(text)].join('');

test.each([
  ['{}', '{}'],
  ['[ ]', '[]'],
  ['1', '1'],
  ['{"a":1,"b":[true,null]}', '{\n  "a": 1,\n  "b": [\n    true,\n    null\n  ]\n}'],
  ['{"a":{},"b":[]}', '{\n  "a": {},\n  "b": []\n}'],
  ['[12345678901234567890,1.0,1e400,-0,1E+2]', '[\n  12345678901234567890,\n  1.0,\n  1e400,\n  -0,\n  1E+2\n]'], // as written
  ['{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}'], // both
  ['["\\u00e9\\/", "é"]', '[\n  "\\u00e9\\/",\n  "é"\n]'],
  ['\ufeff{"a": 1}\r\n', '{\n  "a": 1\n}'],
])('%j', (text, expected) => {
  expect(pretty(text)).toBe(expected);
});

/** Removes white space outside of strings, without the scanner under test. */
function compact(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1');
}

/** JSON with odd tokens and odd white space, as no serializer writes it. */
const odd = fc.letrec<{ value: string }>((tie) => {
  const space = fc.constantFrom('', '', ' ', '\n', '\t', '\r\n');
  const atom = fc.oneof(
    fc.constantFrom(
      '1.0',
      '-0',
      '1e400',
      '12345678901234567890',
      '""',
      '"\\u0041\\/\\n"',
      '"a:b,c[]{}"',
      '"// no comment"',
      'null',
      'true',
    ),
    fc
      .string({ unit: fc.constantFrom('a', '"', '\\', '/', ':', ',', '{', ' ', '\n', 'é', '\u2028', '\ud83d') })
      .map((text) => JSON.stringify(text)),
  );
  const list = fc.array(tie('value'), { maxLength: 4 }).map((values) => `[${values.join(',')}]`);
  const member = fc
    .tuple(space, fc.constantFrom('"a"', '"\\u0061"', '""'), space, tie('value'))
    .map(([before, name, after, value]) => `${before}${name}${after}:${value}`);
  const object = fc.array(member, { maxLength: 4 }).map((members) => `{${members.join(',')}}`);
  const value = fc.oneof({ depthSize: 'small' }, atom, list, object);
  return { value: fc.tuple(space, value, space).map((pieces) => pieces.join('')) };
}).value;

test('changes white space only, and is stable', () => {
  fc.assert(
    fc.property(odd, (json) => {
      const text = pretty(json);
      expect(compact(text)).toBe(compact(json));
      expect(pretty(text)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('writes what JSON.stringify writes where that loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
      expect(pretty(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

test('comes in pieces of whole lines, each of which can be coloured alone', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    id: index,
    'a name': 'a: "quoted" value',
    list: [1.5, true, null],
  }));
  const pieces = [...prettyJson(JSON.stringify(rows))];
  expect(pieces.length).toBeGreaterThan(10);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith('\n') && piece.length < 9000)).toBe(true);
  expect(pieces.join('')).toBe(JSON.stringify(rows, null, 2));
  const keys = pieces.flatMap((piece) =>
    [...jsonTokens(piece)].filter(({ kind }) => kind === 'key').map(({ start, end }) => piece.slice(start, end)),
  );
  expect(keys).toHaveLength(9000);
  expect(new Set(keys)).toEqual(new Set(['"id"', '"a name"', '"list"']));
});

test.each([1_000_000, 100])('%i brackets stay about as long as they were, in pieces', (depth) => {
  const bomb = '['.repeat(depth) + ']'.repeat(depth);
  const pieces = [...prettyJson(bomb)];
  expect(compact(pieces.join(''))).toBe(bomb);
  expect(pieces.join('').length).toBeLessThan(bomb.length + 5000);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(20_000);
});

test('tokens', () => {
  const piece = '  "a\\"b": [-1.5e3, "c", true, null, {}],\n';
  const tokens = [...jsonTokens(piece)].map(({ start, end, kind }) => [piece.slice(start, end), kind]);
  expect(tokens).toEqual([
    ['"a\\"b"', 'key'],
    [':', 'punctuation'],
    ['[', 'punctuation'],
    ['-1.5e3', 'number'],
    [',', 'punctuation'],
    ['"c"', 'string'],
    [',', 'punctuation'],
    ['true', 'literal'],
    [',', 'punctuation'],
    ['null', 'literal'],
    [',', 'punctuation'],
    ['{', 'punctuation'],
    ['}', 'punctuation'],
    [']', 'punctuation'],
    [',', 'punctuation'],
  ]);
});
