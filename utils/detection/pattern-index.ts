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
  /** 1 at the slot of the first four bytes of each prefix. */
  readonly filter: Uint8Array;
  readonly byGram: ReadonlyMap<number, readonly CredentialPattern[]>;
}

const none: readonly CredentialPattern[] = [];

/** Arranges patterns, each of which has a prefix of at least four ASCII characters; throws a RangeError for a shorter one. */
export function createPatternIndex(patterns: readonly CredentialPattern[]): PatternIndex {
  const short = patterns.find(({ prefix }) => prefix.length < gramLength);
  if (short !== undefined) throw new RangeError(`The prefix "${short.prefix}" has fewer than four characters.`);
  const byGram = Map.groupBy(patterns, ({ prefix }) => gramAt(new TextEncoder().encode(prefix), 0));
  const filter = new Uint8Array(1 << filterBits);
  for (const gram of byGram.keys()) filter[slotOf(gram)] = 1;
  return {
    shortest: patterns.reduce((least, { shortest }) => Math.min(least, shortest), longerThanAnyText),
    filter,
    byGram,
  };
}

/** Whether the prefix of a pattern may stand at `index`: nearly never. */
export function mayStart({ filter }: PatternIndex, bytes: Uint8Array, index: number): boolean {
  return filter[slotOf(gramAt(bytes, index))] === 1;
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
