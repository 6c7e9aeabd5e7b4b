import type { HttpExchange } from '@/utils/http/exchange.ts';

/** Knows the exchanges of a tab by their index, though they come more than once: pending, finished, with new messages. */
export interface SeenExchanges {
  /** Notes an exchange that is about to be scanned. */
  note(exchange: HttpExchange): void;
  /** The exchange has come as a whole. Whether this is the first time. */
  finish(index: number): boolean;
  /** When the exchange was started, in milliseconds since the epoch; null when it belongs to a page that was left. */
  startOf(index: number): number | null;
  /** The page is left: whatever was noted belongs to it, unless it is noted again. */
  leave(): void;
}

/** How many of the newest exchanges are known; an older one that comes again counts as another. */
const mostExchanges = 20_000;

/** Knows at most `limit` exchanges. One that it has forgotten, and that no `leave` has ended, is taken to have started at `now()`. */
export function createSeenExchanges(now: () => number, limit = mostExchanges): SeenExchanges {
  const seen = new Map<number, { startedAt: number; finished: boolean }>();
  let next = 0;
  let former = 0;
  return {
    note({ index, startedAt }) {
      next = Math.max(next, index + 1);
      const finished = seen.get(index)?.finished ?? false;
      // Deleted first, so that it moves to the end of the map: an open WebSocket is not forgotten.
      seen.delete(index);
      seen.set(index, { startedAt, finished });
      for (const oldest of seen.keys()) {
        if (seen.size <= limit) break;
        seen.delete(oldest);
      }
    },
    finish(index) {
      const exchange = seen.get(index);
      if (exchange?.finished) return false;
      if (exchange !== undefined) exchange.finished = true;
      return true;
    },
    startOf(index) {
      const known = seen.get(index);
      if (known !== undefined) return known.startedAt;
      return index < former ? null : now();
    },
    leave() {
      seen.clear();
      former = next;
    },
  };
}
