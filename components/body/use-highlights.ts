import { type RefObject, useEffect, useMemo } from 'react';
import { firstAfter } from '@/utils/http/found-ranges.ts';
import type { Found } from './use-found.ts';

/** How far beyond the screen occurrences are marked, in pixels, so that scrolling shows them marked already. */
const margin = 300;

/**
 * Marks what is found in the blocks on screen, and scrolls to the one that is gone to. By the CSS Custom Highlight API: the
 * document stays as it is, however much is found. `scroll` holds a `pre` with one element for each block.
 */
export function useHighlights(scroll: RefObject<HTMLElement | null>, blocks: readonly string[], found: Found): void {
  const offsets = useMemo(() => startsOf(blocks), [blocks]);
  useEffect(() => {
    const element = scroll.current;
    const text = element?.firstElementChild;
    if (element === null || !text || found.starts.length === 0) return;
    let frame = 0;
    const draw = () => {
      frame = 0;
      const ranges = visibleBlocks(element, text).flatMap((index) => rangesIn(text, index, offsets, found));
      CSS.highlights.set('found', new Highlight(...ranges.map(({ range }) => range)));
      const current = ranges.filter(({ found: number }) => number === found.current);
      CSS.highlights.set('found-current', new Highlight(...current.map(({ range }) => range)));
    };
    const drawSoon = () => {
      frame ||= requestAnimationFrame(draw);
    };
    const controller = new AbortController();
    element.addEventListener('scroll', drawSoon, { passive: true, signal: controller.signal });
    // Blocks are coloured, and become other nodes, when they come near the screen.
    const changes = new MutationObserver(drawSoon);
    changes.observe(text, { childList: true, subtree: true });
    const size = new ResizeObserver(drawSoon);
    size.observe(element);
    draw();
    return () => {
      controller.abort();
      changes.disconnect();
      size.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-current');
    };
  }, [scroll, offsets, found]);

  useEffect(() => {
    const element = scroll.current;
    const text = element?.firstElementChild;
    const start = found.starts[found.current];
    if (element === null || !text || start === undefined) return;
    const index = blockOf(offsets, start);
    const block = text.children[index];
    if (!(block instanceof HTMLElement)) return;
    // What the browser skips because it is not on screen has no place.
    block.style.contentVisibility = 'visible';
    const [hit] = rangesIn(text, index, offsets, { ...found, starts: [start] });
    if (hit === undefined) return;
    let frame = 0;
    const settle = (framesLeft: number) => {
      const place = hit.range.getBoundingClientRect();
      const view = element.getBoundingClientRect();
      if (place.top < view.top || place.bottom > view.bottom)
        element.scrollTop += place.top - view.top - view.height / 3;
      // Blocks that come on screen get their true height one frame later, and move the rest.
      if (framesLeft > 0) frame = requestAnimationFrame(() => settle(framesLeft - 1));
    };
    settle(5);
    return () => {
      cancelAnimationFrame(frame);
      block.style.contentVisibility = '';
    };
  }, [scroll, offsets, found]);
}

/** Where each block begins, and where the last one ends. */
function startsOf(blocks: readonly string[]): number[] {
  const offsets = [0];
  let offset = 0;
  for (const block of blocks) {
    offset += block.length;
    offsets.push(offset);
  }
  return offsets;
}

function blockOf(offsets: readonly number[], offset: number): number {
  return firstAfter(offsets, 0, offset) - 1;
}

/** The indexes of the blocks on screen: the first is looked for by halves. */
function visibleBlocks(element: Element, text: Element): number[] {
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

interface FoundRange {
  readonly range: Range;
  /** The index of the occurrence. */
  readonly found: number;
}

/** The occurrences in one block as ranges of the document; of one that reaches beyond the block, the part inside. */
function rangesIn(text: Element, index: number, offsets: readonly number[], { starts, length }: Found): FoundRange[] {
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
