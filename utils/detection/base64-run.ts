import { base64Digit } from '@/utils/encoding/base64.ts';
import type { Span } from './user-information.ts';

/** A run of base64 digits with its padding, and which of the two alphabets of RFC 4648 it is in. */
export interface Base64Run extends Span {
  readonly encoding: 'base64' | 'base64url';
}

const slash = '/'.charCodeAt(0);

/**
 * Finds the run around a digit of `text`, given also where the digit's group of four begins. To be asked from left to
 * right: it looks at each run once, however many digits it is asked for.
 */
export function createRunFinder(text: string): (digit: number, group: number) => Base64Run {
  let whole: Span = { start: 0, end: 0 };
  let last: Base64Run = { ...whole, encoding: 'base64' };
  return (digit, group) => {
    if (digit < last.end) return last;
    if (digit >= whole.end) whole = stretch(text, digit, isDigit);
    const segment = pathSegment(text, digit);
    last = describeRun(text, isPath(text, whole, segment, group) ? segment : whole);
    return last;
  };
}

/** The run around `index` without its slashes: the digits between two separators of a path. */
export function pathSegment(text: string, index: number): Span {
  return stretch(text, index, (code) => code !== slash && isDigit(code));
}

function isDigit(code: number): boolean {
  return base64Digit(code) >= 0;
}

function stretch(text: string, index: number, belongs: (code: number) => boolean): Span {
  let [start, end] = [index, index];
  while (start > 0 && belongs(text.charCodeAt(start - 1))) start -= 1;
  while (end < text.length && belongs(text.charCodeAt(end))) end += 1;
  return { start, end };
}

/** Whether the slashes around a segment separate a path: it is base64url, or only without them its groups come out even. */
function isPath(text: string, whole: Span, segment: Span, group: number): boolean {
  const digits = text.slice(segment.start, segment.end);
  if (/[-_]/.test(digits) && !digits.includes('+')) return true;
  return (group - whole.start) % 4 !== 0 && (group - segment.start) % 4 === 0;
}

/** Without a digit that only one alphabet has, a missing padding tells base64url. */
function describeRun(text: string, { start, end }: Span): Base64Run {
  const digits = text.slice(start, end);
  const padding = ['==', '='].find((signs) => text.startsWith(signs, end)) ?? '';
  const isBase64 = /[+/]/.test(digits);
  const isBase64Url = /[-_]/.test(digits);
  const isEven = padding !== '' || digits.length % 4 === 0;
  const urlSafe = isBase64 === isBase64Url ? !isEven : isBase64Url;
  return { start, end: end + padding.length, encoding: urlSafe ? 'base64url' : 'base64' };
}
