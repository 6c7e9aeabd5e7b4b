import { base64Values } from '@/utils/encoding/base64-bytes.ts';
import type { Span } from './user-information.ts';

const slash = 0x2f;
const equalsSign = 0x3d;
const plusSign = 0x2b;
/** So many digits beside those of the key are taken along: the rest of its last group, and the digits of a colon. */
const mostBeside = 8;

/** The digits that hold the decoded bytes of `hit`, with the rest of a short run and its padding. `start` is where the groups begin. */
export function digitsOf(bytes: Uint8Array, run: Span, start: number, hit: Span): Span {
  const first = start + Math.floor((hit.start * 4) / 3);
  const last = Math.min(start + Math.ceil((hit.end * 4) / 3), run.end);
  return { start: widen(bytes, run, first, -1), end: padded(bytes, run, widen(bytes, run, last, 1)) };
}

function widen(bytes: Uint8Array, run: Span, from: number, step: -1 | 1): number {
  let index = from;
  for (let count = 0; count <= mostBeside; count += 1) {
    const next = step < 0 ? index - 1 : index;
    // A slash can separate a path, which has to stay readable.
    if (next < run.start || next >= run.end || bytes[next] === slash) return index;
    index += step;
  }
  return from;
}

function padded(bytes: Uint8Array, run: Span, end: number): number {
  let after = end;
  while (end === run.end && after < end + 2 && bytes[after] === equalsSign) after += 1;
  return after;
}

/** Which of the two alphabets of RFC 4648 the digits of the decoded bytes of `hit` are in. `start` is where the groups of the run begin. */
export function alphabetOf(bytes: Uint8Array, run: Span, start: number, hit: Span): 'base64' | 'base64url' {
  const digit = start + Math.floor((hit.start * 4) / 3);
  const own = specialDigits(bytes, { start: digit, end: start + Math.ceil((hit.end * 4) / 3) }, digit);
  if (own.plain !== own.urlSafe) return own.plain ? 'base64' : 'base64url';
  const segment = pathSegment(bytes, run, digit);
  const digits = specialDigits(bytes, segment, digit);
  const isUrlSafe = digits.urlSafe && !digits.plain;
  const isPath = isUrlSafe || ((start - run.start) % 4 !== 0 && (start - segment.start) % 4 === 0);
  return isPath ? describeRun(bytes, segment, digit) : describeRun(bytes, run, digit);
}

/** How far from a digit the run around it is looked at: it may have millions. */
const farthest = 2048;

/** The run around a digit without its slashes: the digits between two separators of a path. */
function pathSegment(bytes: Uint8Array, run: Span, digit: number): Span {
  const first = Math.max(run.start, digit - farthest);
  const last = Math.min(run.end, digit + farthest);
  let start = digit;
  let end = digit;
  while (start > first && bytes[start - 1] !== slash) start -= 1;
  while (end < last && bytes[end] !== slash) end += 1;
  return {
    start: start === first ? run.start : start,
    end: end === last ? run.end : end,
  };
}

/** Without a digit that only one alphabet has, a missing padding tells base64url. */
function describeRun(bytes: Uint8Array, span: Span, digit: number): 'base64' | 'base64url' {
  const { plain, urlSafe } = specialDigits(bytes, span, digit);
  const isEven = bytes[span.end] === equalsSign || (span.end - span.start) % 4 === 0;
  return (plain === urlSafe ? !isEven : urlSafe) ? 'base64url' : 'base64';
}

/** Which of the digits that only one alphabet has stand near a digit. */
function specialDigits(bytes: Uint8Array, span: Span, digit: number): { plain: boolean; urlSafe: boolean } {
  let plain = false;
  let urlSafe = false;
  const end = Math.min(span.end, digit + farthest);
  for (let index = Math.max(span.start, digit - farthest); index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if ((base64Values[byte] ?? 0) < 62) continue;
    if (byte === plusSign || byte === slash) plain = true;
    else urlSafe = true;
  }
  return { plain, urlSafe };
}
