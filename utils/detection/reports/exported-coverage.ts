import type { SkipReason } from '@/utils/detection/coverage.ts';
import type { ReportCoverage } from './report.ts';

/** Coverage as every export writes it. */
export interface ExportedCoverage {
  readonly scanned: { readonly files?: number; readonly requests: number };
  readonly skipped: readonly { readonly reason: SkipReason; readonly count: number }[];
  readonly notes?: readonly string[];
}

/** The coverage with one entry a reason, whatever the part. */
export function exportCoverage({ scanned, skipped, files, notes }: ReportCoverage): ExportedCoverage {
  const counts = new Map<SkipReason, number>();
  for (const { reason, count } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return {
    scanned: { ...(files !== undefined && { files }), requests: scanned },
    skipped: [...counts].map(([reason, count]) => ({ reason, count })),
    ...(notes.length > 0 && { notes }),
  };
}
