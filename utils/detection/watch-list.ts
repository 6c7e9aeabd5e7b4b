import { type Alignment, alignments } from '@/utils/encoding/base64.ts';
import type { WatchedKey } from './scanner.ts';

/** A shorter key is an ordinary word: it would be found everywhere. */
export const shortestWatchedKey = 4;

/** A key that a quick hash points to; `alignment` is null for the plain form. */
export interface Candidate {
  readonly key: WatchedKey;
  readonly alignment: Alignment | null;
}

/** The watched keys whose quick hashes cover the same number of characters, by hash. */
export interface WatchGroup {
  readonly window: number;
  readonly plain: ReadonlyMap<number, readonly Candidate[]>;
  readonly base64: ReadonlyMap<number, readonly Candidate[]>;
}

/** The watched keys, arranged for one pass over a text per group; all keys of 16 characters or more are one group. */
export function createWatchList(keys: readonly WatchedKey[]): WatchGroup[] {
  const watchable = keys.filter(({ fingerprint }) => fingerprint.length >= shortestWatchedKey);
  return [...Map.groupBy(watchable, ({ fingerprint }) => fingerprint.window)].map(([window, group]) => ({
    window,
    plain: byHash(group.map((key) => [key.fingerprint.quick.plain, { key, alignment: null }])),
    base64: byHash(
      group.flatMap((key) =>
        alignments.map((alignment) => [key.fingerprint.quick.base64[alignment], { key, alignment }] as const),
      ),
    ),
  }));
}

function byHash(entries: readonly (readonly [number, Candidate])[]): Map<number, Candidate[]> {
  const candidates = new Map<number, Candidate[]>();
  for (const [hash, candidate] of entries) candidates.set(hash, [...(candidates.get(hash) ?? []), candidate]);
  return candidates;
}
