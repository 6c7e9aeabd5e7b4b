import { isOwnExchange } from './exchange-context.ts';
import { rememberingDigest } from './remembering-digest.ts';
import { hashBase } from './rolling-hash.ts';
import { scanExchange } from './scan-exchange.ts';
import { skippedParts } from './scan-parts.ts';
import type { Scanner } from './scanner.ts';
import { createWatchList } from './watch-list.ts';

export interface ScannerOptions {
  /** Of this installation: the one that the fingerprints were made under. */
  readonly salt: Uint8Array;
  /** The origin of the extension's own pages, whose requests are never findings. */
  readonly ownOrigin?: string;
}

/** A scanner that watches no key yet; credentials that their place gives away are found from the start. */
export function createScanner({ salt, ownOrigin }: ScannerOptions): Scanner {
  let groups = createWatchList([]);
  const base = hashBase(salt);
  return {
    watch(keys) {
      groups = createWatchList(keys);
    },
    locate: () => [],
    scan(exchange) {
      if (isOwnExchange(exchange, ownOrigin ?? null)) return { findings: [], skipped: [] };
      const recognition = { groups, hashBase: base, digestOf: rememberingDigest(salt) };
      return { findings: scanExchange(exchange, recognition), skipped: skippedParts(exchange) };
    },
  };
}
