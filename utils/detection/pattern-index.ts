import type { CredentialPattern } from '@/utils/providers/credential-pattern.ts';

/** The length of what is not there. Engines compute with whole numbers up to this one faster than with larger ones. */
export const longerThanAnyText = 2 ** 30 - 1;

/** How many bytes of a prefix the index looks at. */
const gramLength = 4;
const filterBits = 16;

/** Patterns of credentials by their first four bytes. */
export interface PatternIndex {
  /** The least length of anything that a pattern matches; as large as can be without patterns. */
  readonly shortest: number;
  /** A bit for each slot: 1 for those of the first four bytes of a prefix. So it stays in the fastest memory. */
  readonly filter: Int32Array;
  readonly byGram: ReadonlyMap<number, readonly CredentialPattern[]>;
}

const none: readonly CredentialPattern[] = [];

/** Arranges patterns, each of which has a prefix of at least four ASCII characters; throws a RangeError for a shorter one. */
export function createPatternIndex(patterns: readonly CredentialPattern[]): PatternIndex {
  const short = patterns.find(({ prefix }) => prefix.length < gramLength);
  if (short !== undefined) throw new RangeError(`The prefix "${short.prefix}" has fewer than four characters.`);
  const byGram = Map.groupBy(patterns, ({ prefix }) => gramAt(new TextEncoder().encode(prefix), 0));
  const filter = new Int32Array(1 << (filterBits - 5));
  for (const gram of byGram.keys()) {
    const slot = slotOf(gram);
    filter[slot >>> 5] = (filter[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }
  return {
    shortest: patterns.reduce((least, { shortest }) => Math.min(least, shortest), longerThanAnyText),
    filter,
    byGram,
  };
}

/** The index from `start` to `last` at which the prefix of a pattern may stand, or a larger one: nearly never any. */
export function nextPrefix({ filter }: PatternIndex, bytes: Uint8Array, start: number, last: number): number {
  // Its first byte is shifted out before it counts.
  let gram = gramAt(bytes, start) >>> 8;
  for (let index = start; index <= last; index += 1) {
    gram = (gram << 8) | (bytes[index + gramLength - 1] ?? 0);
    const slot = slotOf(gram);
    if ((((filter[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1) return index;
  }
  return last + 1;
}

/** The patterns whose prefix may stand at `index`. */
export function patternsAt({ byGram }: PatternIndex, bytes: Uint8Array, index: number): readonly CredentialPattern[] {
  return byGram.get(gramAt(bytes, index)) ?? none;
}

function gramAt(bytes: Uint8Array, index: number): number {
  return (
    ((bytes[index] ?? 0) << 24) |
    ((bytes[index + 1] ?? 0) << 16) |
    ((bytes[index + 2] ?? 0) << 8) |
    (bytes[index + 3] ?? 0)
  );
}

function slotOf(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> (32 - filterBits);
}
