import { byteClass, byteClasses } from '@/utils/encoding/byte-class.ts';
import type { Span } from './user-information.ts';

/** The index of the first byte from `start` on, and before `end`, that is not of a token, or `end`. */
export function endOfTokens(bytes: Uint8Array, start: number, end: number): number {
  let index = start;
  // Eight at a time. The classes have no bit in common, so what all have is that of a token.
  while (index + 8 <= end) {
    const common =
      (byteClasses[bytes[index] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 1] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 2] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 3] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 4] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 5] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 6] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 7] ?? 0] ?? 0);
    if (common !== byteClass.token) break;
    index += 8;
  }
  while (index < end && byteClasses[bytes[index] ?? 0] === byteClass.token) index += 1;
  return index;
}

/** The stretches of token characters from `start` to before `end` that are at least `shortest` long. */
export function tokenRuns(bytes: Uint8Array, start: number, end: number, shortest: number): Span[] {
  const runs: Span[] = [];
  for (let from = start; from < end; ) {
    if (byteClasses[bytes[from] ?? 0] !== byteClass.token) {
      from += 1;
      continue;
    }
    const to = endOfTokens(bytes, from, end);
    if (to - from >= shortest) runs.push({ start: from, end: to });
    from = to + 1;
  }
  return runs;
}
