// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { rangesIn, startsOf } from './found-in-document.ts';

/** A text in blocks, each of which is made of pieces in elements of their own, as colours make them. */
function makeText(blocks: readonly (readonly string[])[]): { text: Element; offsets: number[] } {
  const text = document.createElement('pre');
  for (const pieces of blocks) {
    const block = document.createElement('span');
    for (const piece of pieces) {
      const coloured = document.createElement('b');
      coloured.textContent = piece;
      block.append(coloured);
    }
    text.append(block);
  }
  return { text, offsets: startsOf(blocks.map((pieces) => pieces.join(''))) };
}

const { text, offsets } = makeText([['{"vi', 'deo', '": "a'], [' video', '", "v'], ['ideo":1}']]);
const whole = text.textContent ?? '';
const starts = [...whole.matchAll(/video/g)].map(({ index }) => index);

test.each([
  [0, [['video', 0]]], // through two pieces
  [
    1,
    [
      ['video', 1],
      ['v', 2],
    ],
  ],
  [2, [['ideo', 2]]], // of one that began in the block before
  [3, []], // there is none
])('block %i holds %j', (block, ranges) => {
  const found = rangesIn(text, block, offsets, { starts, length: 5 });
  expect(found.map(({ range, found: index }) => [range.toString(), index])).toEqual(ranges);
});
