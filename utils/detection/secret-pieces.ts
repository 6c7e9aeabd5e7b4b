import { alignments, innerBase64, isBase64Digit } from '@/utils/encoding/base64.ts';
import type { Span } from './user-information.ts';

/** A piece of a secret of this many characters may not be shown; anything shorter could be any word. */
const pieceLength = 8;
/** A secret shorter than this is a word of the text around it. */
const shortestSecret = 4;

/** Finds where a text shows a secret. */
export type FindPieces = (text: string) => Span[];

/**
 * A function that finds every stretch of a text that repeats eight or more characters of one of `secrets` (all of a shorter
 * one), in plain or base64; a stretch of base64 is widened to the slashes around it. Spans are in order and do not overlap.
 */
export function createPieceFinder(secrets: readonly string[]): FindPieces {
  const plain = new Set<string>();
  const base64 = new Set<string>();
  for (const secret of new Set(secrets.filter(({ length }) => length >= shortestSecret))) {
    addPieces(plain, secret);
    const bytes = new TextEncoder().encode(secret);
    for (const alignment of alignments) addPieces(base64, innerBase64(bytes, alignment));
  }
  const lengths = new Set([...plain, ...base64].map(({ length }) => length));
  return (text) => mergeSpans([...lengths].flatMap((length) => findPieces(text, length, plain, base64)));
}

/** Spans in order, those that touch made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function addPieces(pieces: Set<string>, form: string): void {
  const length = Math.min(pieceLength, form.length);
  for (let start = 0; start + length <= form.length; start += 1) pieces.add(form.slice(start, start + length));
}

function findPieces(text: string, length: number, plain: Set<string>, base64: Set<string>): Span[] {
  const spans: Span[] = [];
  let widened = 0;
  for (let start = 0; start + length <= text.length; start += 1) {
    const end = start + length;
    const piece = text.slice(start, end);
    if (plain.has(piece)) spans.push({ start, end });
    if (!base64.has(piece.replaceAll('-', '+').replaceAll('_', '/'))) continue;
    spans.push({ start, end });
    if (end <= widened) continue;
    // A slash can be a digit or separate a path; the path has to stay readable.
    const [before, after] = [pathSegment(text, start), pathSegment(text, end)];
    spans.push({ start: before.start, end: after.end });
    widened = after.end;
  }
  return spans;
}

/** The run of base64 digits around `index` without its slashes: the digits between two separators of a path. */
function pathSegment(text: string, index: number): Span {
  const belongs = (at: number) => text[at] !== '/' && isBase64Digit(text.charCodeAt(at));
  let [start, end] = [index, index];
  while (start > 0 && belongs(start - 1)) start -= 1;
  while (end < text.length && belongs(end)) end += 1;
  return { start, end };
}
