import { visibleText } from '@/utils/encoding/visible-text.ts';

/** Longer pieces of a page are cut: a report is read by people. */
const longest = 300;

/** Text of a page for a line of a report: visible, and of at most 300 UTF-16 units of the page. */
export function pageText(text: string): string {
  return visibleText(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
