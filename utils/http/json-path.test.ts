import { expect, test } from 'vitest';
import { copiedValue, dottedPath, jsonPointer } from './json-path.ts';
import { makeTree } from './json-tree.fixture.ts';

const text = String.raw`{"data":[{"videoId":"vi1"},{"a b":{"x/y~z":12345678901234567890}}],"":1.0,"\u0061é":"\u00e9\n","10":[ ]}`;
const tree = makeTree(text);

test.each([
  ['$', '', text],
  ['data', '/data', '[{"videoId":"vi1"},{"a b":{"x/y~z":12345678901234567890}}]'],
  ['data[0]', '/data/0', '{"videoId":"vi1"}'],
  ['data[0].videoId', '/data/0/videoId', 'vi1'],
  ['data[1]', '/data/1', '{"a b":{"x/y~z":12345678901234567890}}'],
  ['data[1]["a b"]', '/data/1/a b', '{"x/y~z":12345678901234567890}'],
  ['data[1]["a b"]["x/y~z"]', '/data/1/a b/x~1y~0z', '12345678901234567890'],
  ['[""]', '/', '1.0'],
  ['aé', '/aé', 'é\n'],
  ['["10"]', '/10', '[ ]'],
])('node %#: %s is %s', (path, pointer, value) => {
  const index = tree.nodes.findIndex((_, at) => jsonPointer(tree, at) === pointer);
  expect(dottedPath(tree, index)).toBe(path);
  expect(copiedValue(tree, index)).toBe(value);
});

test('each node has a pointer of its own', () => {
  expect(new Set(tree.nodes.map((_, index) => jsonPointer(tree, index))).size).toBe(10);
});
