import { type Finding, type Severity, severities } from './finding.ts';
import { placeName, stableUrl } from './finding-place.ts';
import { findSuppression, type Suppressions } from './suppression.ts';

/** One credential in one place: the same key, part, request and caller, however often it was seen. */
export interface FindingRow {
  readonly id: string;
  /** With the newest evidence. */
  readonly finding: Finding;
  /** Milliseconds since the epoch. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** Requests, or messages of a WebSocket. */
  readonly count: number;
}

/** What happened to a list of rows since it was last asked. */
export interface RowChanges {
  /** Whether `changed` is all there is, and what was known before does not count. */
  readonly whole: boolean;
  readonly changed: readonly FindingRow[];
  /** The ids of the rows that are no more. */
  readonly removed: readonly string[];
}

/** The rows of a tab, kept where findings come in: each costs the same, however many rows there are. */
export interface FindingRows {
  /** Merges in one finding, seen at `seenAt` (milliseconds since the epoch). Over the limit, the least severe row that was longest left alone goes. */
  add(finding: Finding, seenAt: number): void;
  clear(): void;
  /** In no order that counts. */
  rows(): readonly FindingRow[];
  /** How many rows were given up for room since the last `clear`. */
  readonly dropped: number;
  takeChanges(): RowChanges;
}

/** How many rows a list holds. */
export const mostRows = 2000;

/** How many of its newest occurrences a row tells from new ones: as many requests may be pending at once, to be scanned again when they end. */
const mostRemembered = 128;

interface Entry {
  row: FindingRow;
  readonly counted: Set<string>;
}

/** An empty list that holds at most `limit` rows. */
export function createFindingRows(limit = mostRows): FindingRows {
  // In each map the row that was longest left alone comes first, as every change puts a row at the end.
  const entries: Readonly<Record<Severity, Map<string, Entry>>> = {
    critical: new Map(),
    high: new Map(),
    medium: new Map(),
    low: new Map(),
  };
  let whole = false;
  let changed = new Set<string>();
  let removed = new Set<string>();
  let size = 0;
  let dropped = 0;

  const take = (id: string): Entry | undefined => {
    for (const severity of severities) {
      const entry = entries[severity].get(id);
      if (entry === undefined) continue;
      entries[severity].delete(id);
      size -= 1;
      return entry;
    }
    return undefined;
  };

  const dropOne = (): void => {
    const least = severities.toReversed().find((severity) => entries[severity].size > 0) ?? 'critical';
    for (const id of entries[least].keys()) {
      take(id);
      dropped += 1;
      changed.delete(id);
      removed.add(id);
      return;
    }
  };

  const rows = () => severities.flatMap((severity) => [...entries[severity].values()].map(({ row }) => row));

  return {
    rows,
    get dropped() {
      return dropped;
    },
    add(finding, seenAt) {
      const id = rowId(finding);
      const entry = merge(take(id), id, finding, seenAt);
      entries[entry.row.finding.severity].set(id, entry);
      size += 1;
      changed.add(id);
      removed.delete(id);
      if (size > limit) dropOne();
    },
    clear() {
      for (const severity of severities) entries[severity].clear();
      size = 0;
      dropped = 0;
      changed.clear();
      removed.clear();
      whole = true;
    },
    takeChanges() {
      const changes = { whole, changed: rows().filter(({ id }) => changed.has(id)), removed: [...removed] };
      whole = false;
      changed = new Set();
      removed = new Set();
      return changes;
    },
  };
}

/** The rows after `changes`, the last seen first. */
export function applyChanges(rows: readonly FindingRow[], { whole, changed, removed }: RowChanges): FindingRow[] {
  const byId = new Map(whole ? [] : rows.map((row) => [row.id, row]));
  for (const id of removed) byId.delete(id);
  for (const row of changed) byId.set(row.id, row);
  return [...byId.values()].sort(lastSeenFirst);
}

/** How many rows show a production or admin credential loose that nobody has suppressed: the number for the badge. */
export function countProduction(rows: readonly FindingRow[], suppressions: Suppressions): number {
  return rows.filter(({ finding }) => isProduction(finding) && findSuppression(finding, suppressions) === null).length;
}

function isProduction({ environment, severity }: Finding): boolean {
  return severity === 'critical' && (environment === 'production' || environment === 'admin');
}

function lastSeenFirst(one: FindingRow, other: FindingRow): number {
  return other.lastSeenAt - one.lastSeenAt || other.finding.request.index - one.finding.request.index;
}

function rowId(finding: Finding): string {
  const { fingerprint, part, request, initiator } = finding;
  const caller = initiator && [initiator.type, stableUrl(initiator.url ?? ''), initiator.line, initiator.column];
  return JSON.stringify([fingerprint, part, placeName(finding), request.method, stableUrl(request.url), caller]);
}

/** An exchange is scanned again when it ends, and after an earlier one was looked at again: each occurrence counts once. */
function merge(earlier: Entry | undefined, id: string, finding: Finding, seenAt: number): Entry {
  const occurrence = `${finding.request.index} ${placeName(finding) === null ? (finding.name ?? '') : ''}`;
  if (earlier === undefined)
    return {
      row: { id, finding, firstSeenAt: seenAt, lastSeenAt: seenAt, count: 1 },
      counted: new Set([occurrence]),
    };
  const { row, counted } = earlier;
  const isNew = !counted.has(occurrence);
  remember(counted, occurrence);
  return {
    row: {
      id,
      finding: finding.request.index >= row.finding.request.index ? finding : row.finding,
      firstSeenAt: Math.min(row.firstSeenAt, seenAt),
      lastSeenAt: Math.max(row.lastSeenAt, seenAt),
      count: row.count + (isNew ? 1 : 0),
    },
    counted,
  };
}

function remember(counted: Set<string>, occurrence: string): void {
  counted.add(occurrence);
  if (counted.size <= mostRemembered) return;
  for (const oldest of counted) {
    counted.delete(oldest);
    return;
  }
}
