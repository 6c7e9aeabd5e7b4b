import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonTree, mostNodes, readJsonTree } from './json-tree.ts';

function read(text: string): JsonTree | null {
  const steps = readJsonTree(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The value that a tree says, made of its nodes alone. */
function readValue({ text, nodes }: JsonTree, index = 0): unknown {
  const node = nodes[index];
  if (node === undefined) throw new Error(`There is no node ${index}.`);
  if (node.kind !== 'object' && node.kind !== 'array') return JSON.parse(text.slice(node.start, node.end));
  const entries: [string, unknown][] = [];
  for (let child = index + 1; child < node.next; child = nodes[child]?.next ?? node.next) {
    const { name, parent, position } = nodes[child] ?? {};
    expect([parent, position]).toEqual([index, entries.length]);
    entries.push([name ? JSON.parse(text.slice(name.start, name.end)) : '', readValue({ text, nodes }, child)]);
  }
  expect(node.size).toBe(entries.length);
  return node.kind === 'array' ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

test('says what the text says', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const tree = read(text);
      expect(tree && readValue(tree)).toEqual(JSON.parse(text));
    }),
  );
});

test('alters nothing: numbers, escapes and members of the same name stay as they are written', () => {
  const text = String.raw`{"a":12345678901234567890,"a":1.0,"b\u0063":[1E+2,-0,"\ud800\/"]}`;
  const tree = read(text);
  const written = tree?.nodes.map(({ name, start, end }) => [
    name && text.slice(name.start, name.end),
    text.slice(start, end),
  ]);
  expect(written).toEqual([
    [null, text],
    ['"a"', '12345678901234567890'],
    ['"a"', '1.0'],
    [String.raw`"b\u0063"`, String.raw`[1E+2,-0,"\ud800\/"]`],
    [null, '1E+2'],
    [null, '-0'],
    [null, String.raw`"\ud800\/"`],
  ]);
});

test('is given up when there are too many values', () => {
  const list = (values: number) => `[${'1,'.repeat(values - 1)}1]`;
  expect(read(list(mostNodes - 1))?.nodes).toHaveLength(mostNodes);
  expect(read(list(mostNodes))).toBeNull();
});

test('can be made in slices', () => {
  expect([...readJsonTree(`[${'1,'.repeat(10_000)}1]`)].length).toBeGreaterThan(10);
});

test('nests as deep as a text can', () => {
  const depth = 100_000;
  expect(read('['.repeat(depth) + ']'.repeat(depth))?.nodes.at(-1)).toMatchObject({ depth: depth - 1, next: depth });
});
