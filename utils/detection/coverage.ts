import { counted } from '@/utils/http/counted.ts';
import type { Part } from './finding.ts';
import type { SkippedPart } from './scanner.ts';

/**
 * Why something was not scanned: a part that was not there or not to be managed; an exchange whose page was left before it
 * had finished; the unfinished exchanges of a page whose log was too long to be read.
 */
export const skipReasons = [
  'too-large',
  'stream',
  'unavailable',
  'not-read',
  'too-complex',
  'page-left',
  'log-too-long',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** How often something was not scanned, and why. */
export interface SkippedCount {
  /** Null for whole exchanges. */
  readonly part: Part | null;
  readonly reason: SkipReason;
  readonly count: number;
}

/** What was scanned so far, and what was not. */
export interface Coverage {
  /** Exchanges. */
  readonly scanned: number;
  readonly skipped: readonly SkippedCount[];
}

export const emptyCoverage: Coverage = { scanned: 0, skipped: [] };

/** The coverage with one more exchange. */
export function addToCoverage(coverage: Coverage, { skipped }: { readonly skipped: readonly SkippedPart[] }): Coverage {
  return addSkipped({ ...coverage, scanned: coverage.scanned + 1 }, skipped);
}

/** The coverage with more parts of an exchange that is counted already, such as the new messages of an open WebSocket. */
export function addSkipped(coverage: Coverage, skipped: readonly SkippedPart[]): Coverage {
  return skipped.reduce<Coverage>((sum, { part, reason }) => count(sum, { part, reason, count: 1 }), coverage);
}

/** The coverage with whole exchanges, or pages, of which something was not seen. */
export function addUnseen(coverage: Coverage, reason: 'page-left' | 'log-too-long', unseen: number): Coverage {
  return unseen === 0 ? coverage : count(coverage, { part: null, reason, count: unseen });
}

function count({ scanned, skipped }: Coverage, added: SkippedCount): Coverage {
  const index = skipped.findIndex(({ part, reason }) => part === added.part && reason === added.reason);
  const before = skipped[index];
  if (before === undefined) return { scanned, skipped: [...skipped, added] };
  return { scanned, skipped: skipped.with(index, { ...added, count: before.count + added.count }) };
}

const phrases: Readonly<Record<SkipReason, readonly [one: string, many: string]>> = {
  'too-large': ['body over the size limit', 'bodies over the size limit'],
  stream: ['stream body', 'stream bodies'],
  unavailable: ['body that the browser did not give', 'bodies that the browser did not give'],
  'not-read': ['body not read', 'bodies not read'],
  'too-complex': ['part too complex to scan whole', 'parts too complex to scan whole'],
  'page-left': ['request still open when its page was left', 'requests still open when their page was left'],
  'log-too-long': [
    'page with a log too long to see requests before they finish',
    'pages with a log too long to see requests before they finish',
  ],
};

/** The coverage in one or two short sentences: "412 requests scanned", "not scanned: 2 bodies over the size limit · 1 stream body". */
export function describeCoverage({ scanned, skipped }: Coverage): string[] {
  const sentence = `${counted(scanned, 'request')} scanned`;
  const byReason = Map.groupBy(skipped, ({ reason }) => reason);
  const left = [...byReason].map(([reason, entries]) => {
    const sum = entries.reduce((total, entry) => total + entry.count, 0);
    return counted(sum, ...phrases[reason]);
  });
  return left.length === 0 ? [sentence] : [sentence, `not scanned: ${left.join(' · ')}`];
}
