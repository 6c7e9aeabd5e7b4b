import type { LinkedText } from '@/utils/providers/advice.ts';
import { pageText } from './page-text.ts';

/**
 * Text of a page as a code span, the one place where Markdown gives no character a meaning (CommonMark 6.1; GitHub makes
 * neither mentions nor links there). Not for table cells, which are cut at `|` before.
 */
export function codeSpan(text: string): string {
  const shown = pageText(text);
  if (shown === '') return '(empty)';
  const longestRun = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  // One space is taken away on both sides where there are two and something between them.
  const padding = /^`|`$|^ .*[^ ].* $/.test(shown) ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** Our own words, with their links. */
export function linkedMarkdown(text: LinkedText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}](${piece.url})`)).join('');
}
