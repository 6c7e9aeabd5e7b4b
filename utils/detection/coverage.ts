import type { ScanResult, SkippedPart } from './scanner.ts';

/** What was scanned so far, and what was not. */
export interface Coverage {
  /** Exchanges. */
  readonly scanned: number;
  readonly skipped: readonly (SkippedPart & { readonly count: number })[];
}

export const emptyCoverage: Coverage = { scanned: 0, skipped: [] };

/** The coverage with one more exchange. */
export function addToCoverage(coverage: Coverage, { skipped }: ScanResult): Coverage {
  const counts = [...coverage.skipped];
  for (const { part, reason } of skipped) {
    const index = counts.findIndex((entry) => entry.part === part && entry.reason === reason);
    const entry = { part, reason, count: (counts[index]?.count ?? 0) + 1 };
    if (index < 0) counts.push(entry);
    else counts[index] = entry;
  }
  return { scanned: coverage.scanned + 1, skipped: counts };
}

const phrases: Readonly<Record<SkippedPart['reason'], { one: string; many: string }>> = {
  'too-large': { one: 'body over the size limit', many: 'bodies over the size limit' },
  stream: { one: 'stream body', many: 'stream bodies' },
  unavailable: { one: 'body that the browser did not give', many: 'bodies that the browser did not give' },
  'too-complex': { one: 'part too complex to scan whole', many: 'parts too complex to scan whole' },
  'not-read': { one: 'body not read', many: 'bodies not read' },
};

/** The coverage in one or two short sentences: "412 requests scanned", "not scanned: 2 bodies over the size limit · 1 stream body". */
export function describeCoverage({ scanned, skipped }: Coverage): string[] {
  const sentence = `${scanned} ${scanned === 1 ? 'request' : 'requests'} scanned`;
  const byReason = Map.groupBy(skipped, ({ reason }) => reason);
  const left = [...byReason].map(([reason, entries]) => {
    const count = entries.reduce((sum, entry) => sum + entry.count, 0);
    return `${count} ${phrases[reason][count === 1 ? 'one' : 'many']}`;
  });
  return left.length === 0 ? [sentence] : [sentence, `not scanned: ${left.join(' · ')}`];
}
