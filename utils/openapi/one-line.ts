import { visibleText } from '@/utils/encoding/visible-text.ts';

/** How much of a description stands in a line. */
const longest = 200;

/** The first sentence or line of a description, without line ends and the marks of Markdown, and nothing in it unseen. */
export function oneLine(text: string): string {
  // What follows is not looked at: a description may be a book.
  const [first = ''] = text
    .trim()
    .slice(0, 10 * longest)
    .split(/\n\s*\n|(?<=[.!?])\s+(?=[A-Z])/, 1);
  const plain = first
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(?<!\w)[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}(?!\w)|^#+\s*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return visibleText(plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain);
}
