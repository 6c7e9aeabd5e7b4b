import type { Finding, Part } from './finding.ts';
import type { FindingRow } from './finding-list.ts';

/** How one credential came into the page and how it went out, as far as was seen; the newest evidence first. */
export interface LeakStory {
  readonly entered: readonly FindingRow[];
  readonly left: readonly FindingRow[];
}

const incoming: ReadonlySet<Part> = new Set(['response.header', 'response.body', 'websocket.received']);

/** Whether a finding stands in what the page received; else the page sent it. */
export function isIncoming({ part }: Pick<Finding, 'part'>): boolean {
  return incoming.has(part);
}

/** The story of the credential of `row`, told from every row that holds the same one, itself included. */
export function leakStory(rows: readonly FindingRow[], { finding: { fingerprint } }: FindingRow): LeakStory {
  const relatives = rows
    .filter(({ finding }) => finding.fingerprint === fingerprint)
    .sort((one, other) => other.lastSeenAt - one.lastSeenAt);
  return {
    entered: relatives.filter(({ finding }) => isIncoming(finding)),
    left: relatives.filter(({ finding }) => !isIncoming(finding)),
  };
}
