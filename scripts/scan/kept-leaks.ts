import { type Finding, type Severity, severities } from '@/utils/detection/finding.ts';
import type { ReportedLeak } from '@/utils/detection/reports/report.ts';

/** What was found, up to a limit, so that a file with a million leaks needs no more memory than one with a few. */
export interface KeptLeaks {
  /** Takes what was found in an exchange that began at `time`, in milliseconds since the epoch. */
  add(findings: readonly Finding[], time: number): void;
  /** In the order of the requests. */
  all(): ReportedLeak[];
  /** How many leaks were given up for room: the later ones, and less severe ones for more severe ones. */
  leftOut(): number;
  /** Of everything that was ever found, or null. */
  worst(): Severity | null;
}

/** Keeps at most `limit` leaks; the same credential in the same place of the same request is one. */
export function createKeptLeaks(limit: number): KeptLeaks {
  const bySeverity = severities.map(() => new Map<string, ReportedLeak>());
  let kept = 0;
  let leftOut = 0;
  let worst: number = severities.length;

  /** Whether there is room for one more leak of this rank, if need be in the place of a less severe one. */
  function makeRoom(rank: number): boolean {
    if (kept < limit) return true;
    leftOut++;
    const least = bySeverity.findLast(({ size }) => size > 0);
    if (least === undefined || bySeverity.indexOf(least) <= rank) return false;
    const [first = ''] = least.keys();
    kept--;
    return least.delete(first);
  }

  function addOne(finding: Finding, time: number): void {
    const rank = severities.indexOf(finding.severity);
    const id = leakId(finding);
    worst = Math.min(worst, rank);
    if (bySeverity[rank]?.has(id) || !makeRoom(rank)) return;
    bySeverity[rank]?.set(id, { finding, count: 1, firstSeenAt: time, lastSeenAt: time });
    kept++;
  }

  return {
    add(findings, time) {
      for (const finding of findings) addOne(finding, time);
    },
    all: () =>
      bySeverity
        .flatMap((leaks) => [...leaks.values()])
        .sort((one, other) => one.finding.request.index - other.finding.request.index),
    leftOut: () => leftOut,
    worst: () => severities[worst] ?? null,
  };
}

function leakId({ request, part, name, fingerprint }: Finding): string {
  return JSON.stringify([request.index, part, name, fingerprint]);
}
