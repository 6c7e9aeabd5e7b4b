import type { Coverage } from '@/utils/detection/coverage.ts';
import type { FindingRow } from '@/utils/detection/finding-list.ts';

/** A leak and how often it was seen: a row of the panel as it is, or what the scan command found. */
export type ReportedLeak = Pick<FindingRow, 'finding' | 'count' | 'firstSeenAt' | 'lastSeenAt'>;

/** What every report is made from. Findings are redacted, so no report holds a key. */
export interface Report {
  readonly leaks: readonly ReportedLeak[];
  readonly coverage: ReportCoverage;
  /** Of Authlens. */
  readonly version: string;
}

export interface ReportCoverage extends Coverage {
  /** How many files were scanned, where there are any. */
  readonly files?: number;
  /** What no count can tell, in whole sentences: "What was sent before DevTools was opened was not scanned." */
  readonly notes: readonly string[];
}
