import { byteClass, byteClasses, textBytes } from '@/utils/encoding/byte-class.ts';
import type { CredentialPattern } from '@/utils/providers/credential-pattern.ts';
import { createPatternIndex, longerThanAnyText, type PatternIndex } from './pattern-index.ts';
import type { GearTable } from './rolling-hash.ts';
import type { SoughtKey } from './sought-key.ts';

/** A shorter key is an ordinary word: it would be found everywhere. */
export const shortestWatchedKey = 4;

/** The filter has so many times more slots than keys, as a power of two, so that few windows of clean text pass; and at least as many as the fastest memory holds. */
const slotBitsBeyondKeys = 7;
const leastSlotBits = 14;

/** The watched keys whose quick hashes cover the same number of bytes. */
export interface WatchGroup {
  readonly window: number;
  /** How many bytes its shortest key has: no shorter run can hold one. */
  readonly shortest: number;
  /** 1 at the upper bits of each hash in `byHash`: nearly every window of clean text ends here. */
  readonly filter: Uint8Array;
  /** How far a hash is shifted to be an index of the filter. */
  readonly filterShift: number;
  readonly byHash: ReadonlyMap<number, readonly SoughtKey[]>;
}

/** Everything that is looked for, arranged for one pass over the bytes of a text. */
export interface WatchList {
  readonly gears: GearTable;
  /** The least number of bytes that anything looked for has: no shorter run is looked at. */
  readonly shortest: number;
  /** Keys that are one run of token characters wherever they stand. */
  readonly inRuns: readonly WatchGroup[];
  /** Keys with other characters, which can begin anywhere. */
  readonly anywhere: readonly WatchGroup[];
  readonly patterns: PatternIndex;
  /** How many hits are given of one credential in one text; more tell nothing more, unless all are wanted. */
  readonly mostHits: number;
  /** Which bytes can be a part of what is looked for, once it is decoded. */
  readonly textBytes: Uint8Array;
}

/** Arranges the watched keys and the patterns of credentials. `gears` are those of the salt of the fingerprints. */
export function createWatchList(
  keys: readonly SoughtKey[],
  patterns: readonly CredentialPattern[],
  gears: GearTable,
  mostHits: number,
): WatchList {
  const watchable = keys.filter(({ fingerprint }) => fingerprint.length >= shortestWatchedKey);
  const shortestKey = watchable.reduce(
    (least, { fingerprint }) => Math.min(least, fingerprint.length),
    longerThanAnyText,
  );
  const index = createPatternIndex(patterns);
  const others = watchable.filter(({ fingerprint }) => !fingerprint.token);
  return {
    gears,
    shortest: Math.min(shortestKey, index.shortest),
    inRuns: groupByWindow(watchable.filter(({ fingerprint }) => fingerprint.token)),
    anywhere: groupByWindow(others),
    patterns: index,
    mostHits,
    // A key with other characters may have any, and in UTF-16 any bytes.
    textBytes: others.length === 0 ? textBytes : new Uint8Array(256).fill(1),
  };
}

function groupByWindow(keys: readonly SoughtKey[]): WatchGroup[] {
  const byWindow = Map.groupBy(keys, ({ fingerprint }) => fingerprint.window);
  return [...byWindow].map(([window, group]) => ({
    window,
    shortest: group.reduce((least, { fingerprint }) => Math.min(least, fingerprint.length), longerThanAnyText),
    ...createFilter(group),
    byHash: Map.groupBy(group, ({ fingerprint }) => fingerprint.quick),
  }));
}

function createFilter(keys: readonly SoughtKey[]): Pick<WatchGroup, 'filter' | 'filterShift'> {
  const bits = Math.max(leastSlotBits, Math.ceil(Math.log2(keys.length)) + slotBitsBeyondKeys);
  const filterShift = 32 - bits;
  const filter = new Uint8Array(1 << bits);
  for (const { fingerprint } of keys) filter[fingerprint.quick >>> filterShift] = 1;
  return { filter, filterShift };
}

/** A key that is shorter than this counts only as a whole token: such a run of characters can be part of a word. */
const shortestInsideRun = 16;

/** Whether `start` to `end` may be a key of its length: a short one must not be a part of a longer word. */
export function standsAlone(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= shortestInsideRun || (!isWord(bytes[start - 1]) && !isWord(bytes[end]));
}

const plus = 0x2b;
const slash = 0x2f;

function isWord(byte: number | undefined): boolean {
  return byte !== undefined && byte !== plus && byte !== slash && byteClasses[byte] === byteClass.token;
}
