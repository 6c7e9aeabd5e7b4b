import { expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';

test.each<[string, string, unknown]>([
  ['JSON', '{"a": [1, {"b": null}]}', { a: [1, { b: null }] }],
  ['JSON with a byte order mark', '\uFEFF{"a": 1}', { a: 1 }],
  ['YAML', 'a:\n  - 1\n  - b: null\n', { a: [1, { b: null }] }],
  ['YAML 1.2, in which yes is a word', 'a: yes\nb: 2020-01-01', { a: 'yes', b: '2020-01-01' }],
  ['YAML in braces', '{ a: 1 }', { a: 1 }],
  ['YAML with an anchor', 'a: &a { x: 1 }\nb: *a', { a: { x: 1 }, b: { x: 1 } }],
  ['YAML that merges', 'a: &a { x: 1 }\nb:\n  <<: *a\n  y: 2', { a: { x: 1 }, b: { x: 1, y: 2 } }],
  ['nothing', '', null],
])('%s', (_, text, value) => {
  const parsed = parseDocument(text);
  expect([parsed.value, parsed.problems]).toEqual([value, []]);
});

test.each<[string, string, unknown, string, RegExp]>([
  ['JSON without a comma', '{\n  "a": 1\n  "b": 2\n}', { a: 1, b: 2 }, 'line 3, column 3', /comma or \} was expected/],
  ['JSON that ends', '{"a": {"b": 1', { a: { b: 1 } }, 'line 1, column 14', /the text ends/],
  ['YAML with a tab', 'a:\n  b: 1\n\tc: 2\n', { a: { b: 1 }, c: 2 }, 'line 3, column 1', /The YAML is broken: Tabs/],
  ['YAML with a name twice', 'a: 1\nb: 2\na: 3', { a: 3, b: 2 }, 'line 3, column 1', /unique/],
  ['YAML that is not closed', 'a: 1\nb: [1, 2', { a: 1, b: [1, 2] }, 'line 2, column 9', /broken/],
])('%s says where, and what is good of it stays', (_, text, value, where, sentence) => {
  const parsed = parseDocument(text);
  expect(parsed.value).toEqual(value);
  expect(parsed.problems[0]).toEqual({ where, sentence: expect.stringMatching(sentence) });
});

test.each([
  ['JSON', '{\n  "a": {\n    "x/y": [\n      1,\n      2\n    ]\n  }\n}', 'line 5, /a/x~1y/1'],
  ['YAML', 'a:\n  x/y:\n    - 1\n    - 2\n', 'line 4, /a/x~1y/1'],
])('in %s a place has its line', (_, text, place) => {
  expect(parseDocument(text).where(['a', 'x/y', 1])).toBe(place);
});

test('a place that is not there is the one around it', () => {
  expect(parseDocument('a:\n  b: 1').where(['a', 'c', 'd'])).toBe('line 2, /a/c/d');
});

test('aliases that stand for a thousand million values are refused', () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const one = level === 0 ? 'x' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array(10).fill(one).join(', ')}]`;
  });
  const { value, problems } = parseDocument(levels.join('\n'));
  expect([value, problems[0]?.sentence]).toEqual([undefined, expect.stringMatching(/aliases/)]);
});

test.each([
  ['YAML', '['.repeat(100_000)],
  ['JSON', '{"a":'.repeat(100_000)],
])('%s that nests without an end is refused', (_, text) => {
  const { value, problems } = parseDocument(text);
  expect([value, problems[0]?.sentence]).toEqual([undefined, expect.stringMatching(/too deep/)]);
});
