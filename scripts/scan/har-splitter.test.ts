import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHarSplitter, type HarElement } from './har-splitter.ts';

/** What the splitter makes of `text` given in chunks of `size` bytes. */
function split(text: string, { size = 1_000_000, largestElement = 1_000_000, largestFrame = 1_000_000 } = {}) {
  const elements: (Omit<HarElement, 'json'> & { json: string | null })[] = [];
  const splitter = createHarSplitter({
    largestElement,
    largestFrame,
    onElement: ({ json, ...place }) => elements.push({ ...place, json: json && Buffer.from(json).toString() }),
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) splitter.write(Uint8Array.from(bytes.subarray(at, at + size)));
  const { json, cutIn } = splitter.end();
  return { elements, frame: json && Buffer.from(json).toString(), cutIn };
}

const entries = (...json: (string | null)[]) => json.map((one, index) => ({ list: 'entries', index, json: one }));

test('cuts entries and pages out, whatever their order, and leaves the frame', () => {
  const text = '{"log": {"entries": [{"a": [1, 2]}, {"b": "]}\\""}], "pages": [{"id": 1}], "comment": "x"}}';
  expect(split(text)).toEqual({
    elements: [...entries('{"a": [1, 2]}', ' {"b": "]}\\""}'), { list: 'pages', index: 0, json: '{"id": 1}' }],
    frame: '{"log": {"entries": [0,0], "pages": [0], "comment": "x"}}',
    cutIn: null,
  });
});

test('gives every element of any HAR as it is, however the bytes are cut', () => {
  const element = fc.jsonValue({ maxDepth: 4 });
  const har = fc.record({
    before: fc.jsonValue(),
    entries: fc.array(element),
    pages: fc.array(element),
    after: fc.jsonValue(),
  });
  fc.assert(
    fc.property(har, fc.integer({ min: 1, max: 20 }), fc.nat({ max: 2 }), (parts, size, indent) => {
      const text = JSON.stringify({ before: parts.before, log: parts, after: parts.after }, null, indent);
      const { elements, frame, cutIn } = split(text, { size });
      const given = (list: string) =>
        elements.filter((one) => one.list === list).map(({ json }) => JSON.parse(json ?? ''));
      expect(given('entries')).toEqual(JSON.parse(JSON.stringify(parts.entries)));
      expect(given('pages')).toEqual(JSON.parse(JSON.stringify(parts.pages)));
      expect(JSON.parse(frame ?? '').log.entries).toEqual(parts.entries.map(() => 0));
      expect(cutIn).toBeNull();
    }),
  );
});

test.each([
  ['{"log":{"entries":[{"a":1},{"b":2', { list: 'entries', index: 1 }],
  ['{"log":{"entries":[{"a":1},{"b":"2', { list: 'entries', index: 1 }],
  ['{"log":{"pages":[{"a":1', { list: 'pages', index: 0 }],
  ['{"log":{"entries":[{"a":1},', null], // the frame shows it
])('%s is cut in %j', (text, cutIn) => {
  expect(split(text).cutIn).toEqual(cutIn);
});

test.each([
  ['{"log":{"entries":[]}}', []],
  ['{"log":{"entries":{"a":[1]}}}', []],
  ['{"entries":[1]}', []],
  ['{"log":{"x":{"entries":[1]}}}', []], // too deep
  ['{"log":{"x":"entries","y":[1]}}', []],
  ['{"log":{"x\\"entries":[1]}}', []], // another name that ends so
  ['{"log":{"entries":[{"log":{"entries":[1]}}]}}', ['{"log":{"entries":[1]}}']],
])('%s has the entries %j', (text, expected) => {
  expect(split(text, { size: 1 }).elements.map(({ json }) => json)).toEqual(expected);
});

test('an element that is not JSON takes no other one with it', () => {
  const text = '{"log":{"entries":[{"a":1},{"b":nonsense},{"c":1}},{"d":1},,{"e":1}]}}';
  expect(split(text).elements.map(({ json }) => json)).toEqual([
    '{"a":1}',
    '{"b":nonsense}',
    '{"c":1}}',
    '{"d":1}',
    '{"e":1}',
  ]);
});

test('an element over the limit is given without its JSON, a frame over its limit too', () => {
  const text = '{"log":{"entries":[{"a":1},{"b":"long text"},{"c":1}]}}';
  expect(split(text, { size: 3, largestElement: 8 }).elements).toEqual(entries('{"a":1}', null, '{"c":1}'));
  expect(split(text, { size: 3, largestFrame: 8 }).frame).toBeNull();
});
