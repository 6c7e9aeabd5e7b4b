import { type Finding, type Part, type Severity, severities } from './finding.ts';
import type { FindingRow } from './finding-list.ts';
import { findSuppression, type Suppressions } from './suppression.ts';

/** The parts of an exchange as a filter groups them. */
export const partGroups = ['request', 'response', 'WebSocket'] as const;
export type PartGroup = (typeof partGroups)[number];

/** What the list is to show. An empty list of severities, and null, let everything through. */
export interface RowFilter {
  /** Words that must all occur, in whichever case. */
  readonly text: string;
  readonly severities: readonly Severity[];
  readonly environment: Finding['environment'] | null;
  readonly part: PartGroup | null;
}

export const noFilter: RowFilter = { text: '', severities: [], environment: null, part: null };

/** Whether `filter` holds anything back. */
export function isFiltering({ text, severities, environment, part }: RowFilter): boolean {
  return text.trim() !== '' || severities.length > 0 || environment !== null || part !== null;
}

/** The rows that pass `filter`, in their order. */
export function filterRows(rows: readonly FindingRow[], filter: RowFilter): readonly FindingRow[] {
  if (!isFiltering(filter)) return rows;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ finding }) =>
      (filter.severities.length === 0 || filter.severities.includes(finding.severity)) &&
      (filter.environment === null || filter.environment === finding.environment) &&
      (filter.part === null || filter.part === partGroup(finding.part)) &&
      words.every((word) => searchText(finding).includes(word)),
  );
}

/** The rows that are suppressed, and the others, each in their order. */
export function splitSuppressed(
  rows: readonly FindingRow[],
  suppressions: Suppressions,
): { readonly open: readonly FindingRow[]; readonly suppressed: readonly FindingRow[] } {
  const { open = [], suppressed = [] } = Object.groupBy(rows, ({ finding }) =>
    findSuppression(finding, suppressions) === null ? 'open' : 'suppressed',
  );
  return { open, suppressed };
}

/** How many of `rows` there are of each severity, the most severe first, without those of which there are none. */
export function countSeverities(rows: readonly FindingRow[]): readonly (readonly [Severity, number])[] {
  const groups = Map.groupBy(rows, ({ finding }) => finding.severity);
  return severities.flatMap((severity) => {
    const count = groups.get(severity)?.length ?? 0;
    return count === 0 ? [] : [[severity, count] as const];
  });
}

function partGroup(part: Part): PartGroup {
  if (part.startsWith('websocket.')) return 'WebSocket';
  return part.startsWith('request.') ? 'request' : 'response';
}

const searchTexts = new WeakMap<Finding, string>();

/** What is searched: the label, the request, the name of the place, the script with its function, and the excerpt. */
function searchText(finding: Finding): string {
  const known = searchTexts.get(finding);
  if (known !== undefined) return known;
  const { keyLabel, request, name, initiator, excerpt } = finding;
  const pieces = [keyLabel, request.method, request.url, name, initiator?.url, initiator?.function, excerpt];
  const text = pieces
    .filter((piece) => piece != null)
    .join('\n')
    .toLowerCase();
  // Kept, as each typed letter asks every row again.
  searchTexts.set(finding, text);
  return text;
}
