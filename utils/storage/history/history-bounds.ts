import type { HistoryEntry } from './history-entry.ts';
import type { HistorySettings } from './history-settings.ts';

/** The ids of the entries that go so that the rest keeps to the bounds: the oldest first, the newest never. */
export function entriesBeyond(
  entries: readonly Pick<HistoryEntry, 'id' | 'at' | 'bytes'>[],
  { entries: most, megabytes }: Pick<HistorySettings, 'entries' | 'megabytes'>,
): string[] {
  const newestFirst = entries.toSorted((one, other) => other.at - one.at);
  let weight = 0;
  const fits = newestFirst.findIndex(({ bytes }, index) => {
    weight += bytes;
    return index > 0 && (index >= most || weight > megabytes * 1_000_000);
  });
  return fits === -1 ? [] : newestFirst.slice(fits).map(({ id }) => id);
}
