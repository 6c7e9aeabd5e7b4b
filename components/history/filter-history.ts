import type { Environment } from '@/utils/providers/provider.ts';
import type { HistoryEntry } from '@/utils/storage/history/history-entry.ts';
import { entryStatus } from './describe-entry.ts';

export interface HistoryFilter {
  readonly text: string;
  readonly environment: Environment | null;
}

/** The entries of an environment every word of which is in method, URL, status or label, or which have the text in a body. */
export function filterHistory(
  entries: readonly HistoryEntry[],
  { text, environment }: HistoryFilter,
  bodyHits: ReadonlySet<string>,
): HistoryEntry[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter((entry) => {
    const { request, url, keyLabel, failure } = entry.sending;
    if (environment !== null && request.environment !== environment) return false;
    if (bodyHits.has(entry.id)) return true;
    const told = [request.method, url, entryStatus(entry), keyLabel, failure?.title].join('\n').toLowerCase();
    return words.every((word) => told.includes(word));
  });
}
