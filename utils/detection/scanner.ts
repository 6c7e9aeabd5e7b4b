import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import type { Finding, Part } from './finding.ts';
import type { Fingerprint } from './fingerprint.ts';

/** A key known to the scanner only by its fingerprint. */
export interface WatchedKey {
  readonly label: string;
  readonly provider: string;
  readonly environment: Environment;
  readonly fingerprint: Fingerprint;
}

/** A part of an exchange that could not be scanned, and why. */
export interface SkippedPart {
  readonly part: Part;
  readonly reason: 'stream' | 'too-large' | 'unavailable' | 'not-read';
}

export interface ScanResult {
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedPart[];
}

/** Detection, whatever runs it: a worker beside the devtools page, or Node. Synchronous, pure but for its memory of the watched keys. */
export interface Scanner {
  /** Replaces the watched keys; earlier findings are not taken back. */
  watch(keys: readonly WatchedKey[]): void;
  /** Everything found in one exchange, and every part that was not scanned. */
  scan(exchange: HttpExchange): ScanResult;
}
