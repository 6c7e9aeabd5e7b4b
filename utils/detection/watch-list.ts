import { type Alignment, alignments } from '@/utils/encoding/base64.ts';
import type { WatchedKey } from './scanner.ts';

/** A shorter key is an ordinary word: it would be found everywhere. */
export const shortestWatchedKey = 4;

/** A key that the hash of a base64 stretch points to, and the alignment that it then has. */
export interface Base64Candidate {
  readonly key: WatchedKey;
  readonly alignment: Alignment;
}

/** The watched keys whose quick hashes cover the same number of characters, by hash. */
export interface WatchGroup {
  readonly window: number;
  readonly plain: ReadonlyMap<number, readonly WatchedKey[]>;
  readonly base64: ReadonlyMap<number, readonly Base64Candidate[]>;
}

/** The watched keys, arranged for one pass over a text per group; all keys of 16 characters or more are one group. */
export function createWatchList(keys: readonly WatchedKey[]): WatchGroup[] {
  const watchable = keys.filter(({ fingerprint }) => fingerprint.length >= shortestWatchedKey);
  return [...Map.groupBy(watchable, ({ fingerprint }) => fingerprint.window)].map(([window, group]) => ({
    window,
    plain: Map.groupBy(group, ({ fingerprint }) => fingerprint.quick.plain),
    base64: Map.groupBy(
      group.flatMap((key) => alignments.map((alignment) => ({ key, alignment }))),
      ({ key, alignment }) => key.fingerprint.quick.base64[alignment],
    ),
  }));
}
