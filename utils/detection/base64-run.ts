import { runEnd, runStart } from '@/utils/encoding/base64.ts';
import type { Span } from './user-information.ts';

/** A run of base64 digits with its padding, and which of the two alphabets of RFC 4648 it is in. */
export interface Base64Run {
  readonly start: number;
  readonly end: number;
  readonly encoding: 'base64' | 'base64url';
}

/** The whole run around `index`. Without a digit that only one alphabet has, a missing padding tells base64url. */
export function base64Run(text: string, index: number): Base64Run {
  const whole = { start: runStart(text, index, 0), end: runEnd(text, index, text.length) };
  const { start, end: digitsEnd } = pathSegment(text, index, whole) ?? whole;
  const digits = text.slice(start, digitsEnd);
  const end = text.startsWith('==', digitsEnd) ? digitsEnd + 2 : digitsEnd + (text[digitsEnd] === '=' ? 1 : 0);
  const isBase64 = /[+/]/.test(digits);
  const isBase64Url = /[-_]/.test(digits);
  const isPadded = end > digitsEnd || digits.length % 4 === 0;
  const urlSafe = isBase64 === isBase64Url ? !isPadded : isBase64Url;
  return { start, end, encoding: urlSafe ? 'base64url' : 'base64' };
}

/** The part of the run between slashes, when it is base64url: there a slash is the separator of a path, and no digit. */
function pathSegment(text: string, index: number, run: Span): Span | null {
  const digits = text.slice(run.start, run.end);
  const start = digits.lastIndexOf('/', index - run.start - 1) + 1;
  const slash = digits.indexOf('/', index - run.start);
  const end = slash < 0 ? digits.length : slash;
  if (!/^[^+]*[-_][^+]*$/.test(digits.slice(start, end))) return null;
  return { start: run.start + start, end: run.start + end };
}
