import { type RefObject, useEffect, useMemo } from 'react';
import { rangesIn, scrollToFound, startsOf, visibleBlocks } from './found-in-document.ts';
import type { Found } from './use-found.ts';

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
    return scrollToFound(element, text, offsets, { start, length: found.length });
  }, [scroll, offsets, found]);
}
