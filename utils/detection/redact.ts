import { percentDecode } from '@/utils/encoding/percent.ts';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { createPieceFinder, type FindPieces, mergeSpans } from './secret-pieces.ts';
import { type Span, userInformation } from './user-information.ts';

/** Stands for a secret of any length. */
export const redactionMask = '••••••••';

/** How much of the text an excerpt shows on each side. */
const context = 40;
/** A `data:` URL has megabytes. */
const longestUrl = 4096;
/** How far beyond that it looks, to know a secret whose edge is shown. */
const margin = 32;

/** Texts without the secrets that it was made for, nor any piece of them. */
export interface Redactor {
  /** One line of what stands around `span` in `text`, with the span, those in `beside` and every other secret masked. */
  excerpt(text: string, span: Span, beside: readonly Span[]): string;
  /** A URL without its user information and with every secret masked. */
  url(url: string): string;
  /** Any other text. */
  text(text: string): string;
}

/**
 * A redactor for `secrets`, the credentials in the clear that were found in one exchange. `findForms` finds what else
 * stands for a secret in a text, in whatever form.
 */
export function createRedactor(secrets: readonly string[], findForms: FindPieces): Redactor {
  const findSecrets = createPieceFinder(secrets);
  const find: FindPieces = (text) => mergeSpans([...findSecrets(text), ...findForms(text), ...userInformations(text)]);
  return {
    excerpt: (text, span, beside) => excerpt(text, span, beside, find),
    url: (url) => redactUrl(url, find),
    text: (text) => redactText(text, find),
  };
}

function excerpt(text: string, span: Span, beside: readonly Span[], find: FindPieces): string {
  const before = readable(maskBeside(text, Math.max(0, span.start - context - margin), span.start, beside), find);
  const after = readable(maskBeside(text, span.end, span.end + context + margin, beside), find);
  const shownBefore = mask(before, Math.max(0, before.text.length - context), before.text.length);
  const shownAfter = mask(after, 0, Math.min(after.text.length, context));
  const start = before.text.length > context || span.start > context + margin ? '…' : '';
  const end = after.text.length > context || text.length - span.end > context + margin ? '…' : '';
  return visibleText(`${start}${shownBefore}${redactionMask}${shownAfter}${end}`);
}

/** The text between `from` and `to` without what is known to stand for a secret: cut by the edge, it could not be told any more. */
function maskBeside(text: string, from: number, to: number, beside: readonly Span[]): string {
  const secrets = mergeSpans(beside.filter(({ start, end }) => start < to && end > from));
  return mask({ text, secrets }, from, Math.min(to, text.length));
}

function redactUrl(url: string, find: FindPieces): string {
  const user = userInformation(url);
  const shown = redactText(user === null ? url : `${url.slice(0, user.start)}••••${url.slice(user.end)}`, find);
  return shown.length > longestUrl ? `${shown.slice(0, longestUrl)}…` : shown;
}

function redactText(text: string, find: FindPieces): string {
  return mask(readable(text, find), 0, text.length);
}

/** The user information, without its `@`, of every URL in a text: passwords that nobody watches. What is masked already stays. */
function userInformations(text: string): Span[] {
  return [...text.matchAll(/(?<=:\/\/)[^/?#\s"'<>•]+(?=@)/g)].map(({ index, 0: user }) => ({
    start: index,
    end: index + user.length,
  }));
}

interface Readable {
  readonly text: string;
  readonly secrets: readonly Span[];
}

/** `text` with its secrets; percent-decoded when it hides more of them so, for a mask must have something to cover. */
function readable(text: string, find: FindPieces): Readable {
  const decoded = percentDecode(text);
  const secrets = find(text);
  const inDecoded = decoded === text ? secrets : find(decoded);
  return covered(inDecoded) > covered(secrets) ? { text: decoded, secrets: inDecoded } : { text, secrets };
}

function covered(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The text between `from` and `to`, each of its secrets replaced by the mask. */
function mask({ text, secrets }: Readable, from: number, to: number): string {
  let masked = '';
  let position = from;
  for (const { start, end } of secrets) {
    if (end <= position || start >= to) continue;
    masked += text.slice(position, start) + redactionMask;
    position = end;
  }
  return masked + text.slice(position, to);
}
