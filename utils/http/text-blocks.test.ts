import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTextBlocks } from './text-blocks.ts';

test.each([
  ['', 4, []],
  ['abc', 4, ['abc']],
  ['abcd', 4, ['abcd']],
  ['abcdef', 4, ['abcd', 'ef']],
  ['ab\ncdef', 4, ['ab\n', 'cdef']],
  ['a\nb\ncd', 4, ['a\nb\n', 'cd']],
  ['abc\r\nd', 4, ['abc', '\r\nd']],
  ['abc\u{1f511}', 4, ['abc', '\u{1f511}']],
  ['\r\n\u{1f511}', 1, ['\r\n', '\u{1f511}']], // a pair is never split, whatever the size
])('%j in blocks of %i', (text, size, blocks) => {
  expect(splitTextBlocks(text, size)).toEqual(blocks);
});

test('the blocks are the text, and no pair is split', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', '\u{1f511}', '\ud83d', '\udd11') });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (any, size) => {
      const blocks = splitTextBlocks(any, size);
      expect(blocks.join('')).toBe(any);
      for (const [index, block] of blocks.entries()) {
        expect(block.length).toBeLessThanOrEqual(Math.max(size, 2));
        const seam = block.slice(-1) + (blocks[index + 1] ?? '').slice(0, 1);
        expect(seam).not.toMatch(/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/);
      }
    }),
  );
});

test('splits a long text without line ends in linear time', () => {
  expect(splitTextBlocks('a'.repeat(5_000_000))).toHaveLength(611);
});
