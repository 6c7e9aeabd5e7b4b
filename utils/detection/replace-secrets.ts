import type { Scanner, SecretSpan } from './scanner.ts';
import { secretMark } from './secret-mark.ts';

export type Locate = Scanner['locate'];

/** Not every place of a key that is repeated without end is told at once, and one may hide another. */
const mostRounds = 64;

/**
 * `text` with every key that `locate` finds replaced by its mark, as `write` puts it; `locate` finds nothing more in the
 * result. Where it still does after some rounds, the mark stands for the whole text.
 */
export function replaceSecrets(text: string, locate: Locate, write = (mark: string) => mark): string {
  let replaced = text;
  for (let round = 0; ; round += 1) {
    const spans = locate(replaced);
    const [first] = spans;
    if (first === undefined) return replaced;
    if (round === mostRounds) return write(secretMark(first));
    replaced = replaceSpans(replaced, spans, write);
  }
}

function replaceSpans(text: string, spans: readonly SecretSpan[], write: (mark: string) => string): string {
  const pieces: string[] = [];
  let position = 0;
  for (const span of spans) {
    pieces.push(text.slice(position, span.start), write(secretMark(span)));
    position = span.end;
  }
  return pieces.join('') + text.slice(position);
}
