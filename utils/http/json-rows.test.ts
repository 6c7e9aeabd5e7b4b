import { expect, test } from 'vitest';
import { jsonPointer } from './json-path.ts';
import { foldAll, foldedAtFirst, nodeAt, shownNodes, unfoldAround } from './json-rows.ts';
import { makeTree } from './json-tree.fixture.ts';

const text = '{"data":[{"videoId":"vi1"},{"tags":["a","b"]}],"total":2}';
const tree = makeTree(text);
const pointers = (indexes: readonly number[]) => indexes.map((index) => jsonPointer(tree, index));

test('everything is shown when nothing is folded', () => {
  expect(shownNodes(tree, new Set())).toHaveLength(tree.nodes.length);
});

test('what is folded is shown without what it holds', () => {
  expect(pointers(shownNodes(tree, foldAll(tree)))).toEqual(['', '/data', '/total']);
  expect(pointers(shownNodes(tree, new Set([0])))).toEqual(['']);
});

test('a small tree is unfolded at first; of a large one the outermost lists are', () => {
  expect(foldedAtFirst(tree).size).toBe(0);
  const large = makeTree(JSON.stringify({ data: Array.from({ length: 400 }, (_, id) => ({ id })) }));
  expect(shownNodes(large, foldedAtFirst(large))).toHaveLength(402);
  const list = makeTree(JSON.stringify(Array.from({ length: 400 }, (_, id) => ({ id }))));
  expect(shownNodes(list, foldedAtFirst(list))).toHaveLength(401);
});

test('a node is to be seen once what is around it is unfolded, and nothing else', () => {
  const folded = foldAll(tree);
  const wanted = tree.nodes.findIndex((_, index) => jsonPointer(tree, index) === '/data/1/tags/0');
  const unfolded = unfoldAround(tree, folded, wanted);
  expect(pointers(shownNodes(tree, unfolded))).toEqual([
    '',
    '/data',
    '/data/0',
    '/data/1',
    '/data/1/tags',
    '/data/1/tags/0',
    '/data/1/tags/1',
    '/total',
  ]);
  expect(unfoldAround(tree, unfolded, wanted)).toBe(unfolded);
});

test.each([
  ['videoId', '/data/0/videoId'], // a name belongs to its value
  ['vi1', '/data/0/videoId'],
  ['"b"', '/data/1/tags/1'],
  ['],', '/data'], // the end of a list belongs to it
  [',"total', ''], // what separates members belongs to what they are members of
  ['2}', '/total'],
])('%s belongs to "%s"', (part, pointer) => {
  const last = text.lastIndexOf(part);
  expect(jsonPointer(tree, nodeAt(tree, last))).toBe(pointer);
});
