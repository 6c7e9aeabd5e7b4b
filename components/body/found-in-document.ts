import { firstAfter } from '@/utils/http/found-ranges.ts';
import type { Found } from './use-found.ts';

/** How far beyond the screen occurrences are marked, in pixels, so that scrolling shows them marked already. */
const margin = 300;

/** Where each block begins, and where the last one ends. */
export function startsOf(blocks: readonly string[]): number[] {
  const offsets = [0];
  let offset = 0;
  for (const block of blocks) {
    offset += block.length;
    offsets.push(offset);
  }
  return offsets;
}

/** The indexes of the blocks on screen: the first is looked for by halves. */
export function visibleBlocks(element: Element, text: Element): number[] {
  const view = element.getBoundingClientRect();
  const { children } = text;
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) >= view.top - margin) high = middle;
    else low = middle + 1;
  }
  const visible: number[] = [];
  for (let index = low; index < children.length; index++) {
    if ((children[index]?.getBoundingClientRect().top ?? 0) > view.bottom + margin) break;
    visible.push(index);
  }
  return visible;
}

export interface FoundRange {
  readonly range: Range;
  /** The index of the occurrence. */
  readonly found: number;
}

/** The occurrences in one block as ranges of the document; of one that reaches beyond the block, the part inside. */
export function rangesIn(
  text: Element,
  index: number,
  offsets: readonly number[],
  { starts, length }: Pick<Found, 'starts' | 'length'>,
): FoundRange[] {
  const block = text.children[index];
  const begin = offsets[index];
  const end = offsets[index + 1];
  if (block === undefined || begin === undefined || end === undefined) return [];
  const ranges: FoundRange[] = [];
  const place = createPlaces(block);
  for (let found = firstAfter(starts, length, begin); (starts[found] ?? end) < end; found++) {
    const start = starts[found] ?? end;
    const from = place(Math.max(start, begin) - begin);
    const to = place(Math.min(start + length, end) - begin);
    if (from === null || to === null) break;
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    ranges.push({ range, found });
  }
  return ranges;
}

/** Finds the text node of an offset of a block; offsets must not go back. */
function createPlaces(block: Element): (offset: number) => { node: Node; offset: number } | null {
  const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let node = nodes.nextNode();
  let before = 0;
  return (offset) => {
    while (node !== null && before + (node.nodeValue?.length ?? 0) < offset) {
      before += node.nodeValue?.length ?? 0;
      node = nodes.nextNode();
    }
    return node === null ? null : { node, offset: offset - before };
  };
}

/** Scrolls `element` until the occurrence that begins at an offset is on screen. Returns what puts an end to that. */
export function scrollToFound(
  element: Element,
  text: Element,
  offsets: readonly number[],
  found: Pick<Found, 'length'> & { readonly start: number },
): () => void {
  const index = firstAfter(offsets, 0, found.start) - 1;
  const block = text.children[index];
  if (!(block instanceof HTMLElement)) return () => undefined;
  // What the browser skips because it is not on screen has no place.
  block.style.contentVisibility = 'visible';
  const [hit] = rangesIn(text, index, offsets, { starts: [found.start], length: found.length });
  let frame = 0;
  const settle = (framesLeft: number) => {
    const place = hit?.range.getBoundingClientRect();
    const view = element.getBoundingClientRect();
    if (place && (place.top < view.top || place.bottom > view.bottom))
      element.scrollTop += place.top - view.top - view.height / 3;
    // Blocks that come on screen get their true height one frame later, and move the rest.
    if (framesLeft > 0) frame = requestAnimationFrame(() => settle(framesLeft - 1));
  };
  settle(5);
  return () => {
    cancelAnimationFrame(frame);
    block.style.contentVisibility = '';
  };
}
