import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { FindingRow } from '@/utils/detection/finding-list.ts';

/** The height of a row and of the heading, in CSS pixels: `--row`. */
const rowHeight = 26;

interface RowWindow {
  /** The rows that are in the document, with their place in the list, counting from 0. */
  readonly items: readonly { readonly index: number; readonly row: FindingRow }[];
  /** Of the whole list with its heading, in CSS pixels. */
  readonly height: number;
  /** Of the rows that stand above those in the document, in CSS pixels. */
  readonly above: number;
  /** How many rows are on screen. */
  readonly page: () => number;
  readonly scrollTo: (index: number) => void;
}

/** Only the rows on screen, and some around them, are in the document. */
export function useRowWindow(scroll: RefObject<HTMLElement | null>, rows: readonly FindingRow[]): RowWindow {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 20,
    // The heading, which stays where it is.
    paddingStart: rowHeight,
    scrollPaddingStart: rowHeight,
  });
  useStillRows(virtualizer, rows);
  const items = virtualizer.getVirtualItems();
  return {
    items: items.flatMap(({ index }) => {
      const row = rows[index];
      return row === undefined ? [] : [{ index, row }];
    }),
    height: virtualizer.getTotalSize(),
    above: (items[0]?.start ?? rowHeight) - rowHeight,
    page: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 1),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

/** While the list is scrolled down, newer rows that come in above do not push away what is being read. */
function useStillRows({ scrollElement, scrollOffset }: Scrolled, rows: readonly FindingRow[]): void {
  const before = useRef(rows);
  useLayoutEffect(() => {
    const earlier = before.current;
    before.current = rows;
    // As last heard of: to ask the element would make the browser lay out everything at once.
    if (scrollElement === null || scrollOffset === null || earlier === rows || scrollOffset < rowHeight) return;
    const top = Math.floor(scrollOffset / rowHeight);
    const from = earlier.findIndex((row, index) => index >= top && rows.includes(row));
    const row = earlier[from];
    if (row !== undefined) scrollElement.scrollBy(0, (rows.indexOf(row) - from) * rowHeight);
  }, [scrollElement, scrollOffset, rows]);
}

type Scrolled = Pick<Virtualizer<HTMLElement, Element>, 'scrollElement' | 'scrollOffset'>;
