import type { AbsentReason, HttpExchange } from '@/utils/http/exchange.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import type { Finding, Part } from './finding.ts';
import type { Fingerprint } from './fingerprint-schema.ts';

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
  readonly reason: AbsentReason | 'too-complex';
}

export interface ScanResult {
  /** Also of earlier exchanges, when this one gave away a key that they hold. */
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedPart[];
}

/** A stretch of a text that gives a watched key away, in whatever form. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  /** The short public id of the key, as in a finding. */
  readonly fingerprint: string;
  readonly environment: Environment | 'unknown';
}

/** Detection, whatever runs it: a worker beside the devtools page, or Node. Synchronous, pure but for its memory of the watched keys. */
export interface Scanner {
  /** Replaces the watched keys; earlier findings are not taken back. */
  watch(keys: readonly WatchedKey[]): void;
  /** Everything found in one exchange, and every part that was not scanned. */
  scan(exchange: HttpExchange): ScanResult;
  /** Every stretch of `text` that holds a watched key, or one that an earlier scan came upon; in order, without overlap. */
  locate(text: string): readonly SecretSpan[];
}
