import { type Finding, severities } from './finding.ts';

/** Findings that are the same leak seen again: the same credential, place, request and caller. */
export interface FindingRow {
  readonly id: string;
  /** With the newest evidence. */
  readonly finding: Finding;
  /** Milliseconds since the epoch. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly count: number;
}

export interface FindingList {
  /** The last seen first. */
  readonly rows: readonly FindingRow[];
  /** How many rows were given up for room. */
  readonly dropped: number;
}

export const emptyFindingList: FindingList = { rows: [], dropped: 0 };

/** How many rows a list holds. */
export const mostRows = 2000;

/** The list with `findings` of one exchange, seen at `seenAt`, merged in. Over `limit` rows the oldest of the least severe go. */
export function addFindings(
  list: FindingList,
  findings: readonly Finding[],
  seenAt: number,
  limit = mostRows,
): FindingList {
  if (findings.length === 0) return list;
  const rows = new Map(list.rows.toReversed().map((row) => [row.id, row]));
  for (const finding of findings) {
    const id = rowId(finding);
    const earlier = rows.get(id);
    // Deleted first, so that the row moves to the end of the map.
    rows.delete(id);
    rows.set(id, {
      id,
      finding,
      firstSeenAt: earlier?.firstSeenAt ?? seenAt,
      lastSeenAt: seenAt,
      count: (earlier?.count ?? 0) + 1,
    });
  }
  return withinLimit([...rows.values()].reverse(), list.dropped, limit);
}

/** How many rows show a production or admin credential loose: the number for the badge. */
export function countProduction(rows: readonly FindingRow[]): number {
  return rows.filter(
    ({ finding: { environment, severity } }) =>
      severity === 'critical' && (environment === 'production' || environment === 'admin'),
  ).length;
}

function rowId({ fingerprint, part, name, request, initiator }: Finding): string {
  const url = request.url.replace(/[?#].*$/s, '');
  const caller = initiator && [initiator.type, initiator.url, initiator.line, initiator.column];
  return JSON.stringify([fingerprint, part, name, request.method, url, caller]);
}

function withinLimit(rows: readonly FindingRow[], dropped: number, limit: number): FindingList {
  const excess = rows.length - limit;
  if (excess <= 0) return { rows, dropped };
  const rank = ({ finding }: FindingRow) => severities.indexOf(finding.severity);
  const leastFirst = rows.toReversed().sort((one, other) => rank(other) - rank(one));
  const given = new Set(leastFirst.slice(0, excess));
  return { rows: rows.filter((row) => !given.has(row)), dropped: dropped + excess };
}
