import { addSkipped, addToCoverage, addUnseen, emptyCoverage } from '@/utils/detection/coverage.ts';
import { countProduction, createFindingRows } from '@/utils/detection/finding-list.ts';
import type { ScanResult } from '@/utils/detection/scanner.ts';
import type { Suppressions } from '@/utils/detection/suppression.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { type LeakFacts, type LeaksUpdate, noLeakFacts } from '@/utils/messaging/leaks.ts';
import { createSeenExchanges } from './seen-exchanges.ts';

/** The leaks of one tab, as its session gathers them. Every change is announced; what changed is taken when there is time for it. */
export interface TabLeaks {
  /** Before an exchange is scanned: what comes of it counts for the page that is shown now. */
  readonly noteScan: (exchange: HttpExchange) => void;
  /** What came of it; `finished` when nothing more will come of the exchange. */
  readonly add: (exchange: HttpExchange, result: ScanResult, finished: boolean) => void;
  /** Exchanges that were still open when their page was left. */
  readonly addLost: (count: number) => void;
  /** The log of the page has become too long to see an exchange before it finishes. */
  readonly noteLongLog: () => void;
  /** A key was added: what was scanned before was not scanned for it. */
  readonly noteKeyAdded: () => void;
  readonly report: (problem: string) => void;
  readonly clear: () => void;
  /** Another page is shown. Unless the log is preserved, the rows and the coverage begin anew. */
  readonly navigate: (options: { readonly preserve: boolean }) => void;
  /** The number for the badge. */
  readonly countProduction: (suppressions: Suppressions) => number;
  /** What changed since it was last taken. */
  readonly takeUpdate: () => LeaksUpdate;
  /** Everything, for a panel that has just come. */
  readonly wholeUpdate: () => LeaksUpdate;
}

/** No leaks yet; `onChange` is called after each change. */
export function createTabLeaks(onChange: () => void): TabLeaks {
  const rows = createFindingRows();
  const seen = createSeenExchanges(Date.now);
  let facts: Omit<LeakFacts, 'dropped'> = noLeakFacts;
  const change = (changed: Partial<typeof facts>) => {
    facts = { ...facts, ...changed };
    onChange();
  };
  const allFacts = (): LeakFacts => ({ ...facts, dropped: rows.dropped });

  /** An exchange counts when it has finished, with what was skipped of it; only the messages of a socket are new each time. */
  const cover = (index: number, { skipped }: ScanResult, finished: boolean) =>
    finished && seen.finish(index)
      ? addToCoverage(facts.coverage, { skipped })
      : addSkipped(
          facts.coverage,
          skipped.filter(({ part }) => part.startsWith('websocket.')),
        );

  return {
    noteScan: (exchange) => seen.note(exchange),
    add({ index }, result, finished) {
      // Its page was left while it was being scanned.
      if (seen.startOf(index) === null) return;
      for (const finding of result.findings) {
        const startedAt = seen.startOf(finding.request.index);
        if (startedAt !== null) rows.add(finding, startedAt);
      }
      change({ coverage: cover(index, result, finished) });
    },
    addLost: (count) => change({ coverage: addUnseen(facts.coverage, 'page-left', count) }),
    noteLongLog: () => change({ coverage: addUnseen(facts.coverage, 'log-too-long', 1) }),
    noteKeyAdded: () => change({ missed: facts.missed ?? (facts.coverage.scanned > 0 ? 'before-key' : null) }),
    report: (problem) => change({ problem }),
    clear() {
      rows.clear();
      onChange();
    },
    navigate({ preserve }) {
      if (!preserve) {
        rows.clear();
        seen.leave();
      }
      change({ missed: null, coverage: preserve ? facts.coverage : emptyCoverage });
    },
    countProduction: (suppressions) => countProduction(rows.rows(), suppressions),
    takeUpdate: () => ({ ...rows.takeChanges(), facts: allFacts() }),
    wholeUpdate: () => ({ whole: true, changed: rows.rows(), removed: [], facts: allFacts() }),
  };
}
