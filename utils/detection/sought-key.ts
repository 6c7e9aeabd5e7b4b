import type { Environment } from '@/utils/providers/provider.ts';
import type { RuleId, Severity } from './finding.ts';
import type { Fingerprint } from './fingerprint-schema.ts';
import type { WatchedKey } from './scanner.ts';

/** A key that the scanner looks for: one that its user watches, or one that its place gave away in an earlier exchange. */
export interface SoughtKey {
  /** Null when nobody named it. */
  readonly label: string | null;
  readonly provider: string;
  readonly environment: Environment | 'unknown';
  readonly fingerprint: Fingerprint;
  readonly ruleId: RuleId;
  readonly severity: Severity;
}

export function fromWatched({ label, provider, environment, fingerprint }: WatchedKey): SoughtKey {
  const severity = environment === 'sandbox' ? 'low' : 'critical';
  return { label, provider, environment, fingerprint, ruleId: 'watched-key', severity };
}
