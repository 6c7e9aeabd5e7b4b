import { useMemo } from 'react';
import { filterRows, splitSuppressed } from '@/utils/detection/filter-rows.ts';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { useSuppressions } from '@/utils/stores/suppressions-store.ts';

export interface ShownLeaks {
  /** The rows that a filter can choose from: all but the suppressed, or all. */
  readonly candidates: readonly FindingRow[];
  readonly suppressed: readonly FindingRow[];
  /** The rows of the list. */
  readonly shown: readonly FindingRow[];
  /** The row whose story is told, which the list need not show; null when there is none. */
  readonly openRow: FindingRow | null;
}

/** What the user wants to see of the tab's rows. */
export function useShownLeaks(): ShownLeaks {
  const rows = useSession((state) => state.leaks.rows);
  const { leakFilter, showSuppressed, openLeak } = usePanel();
  const suppressions = useSuppressions((state) => state.suppressions);
  const { open, suppressed } = useMemo(() => splitSuppressed(rows, suppressions), [rows, suppressions]);
  const candidates = showSuppressed ? rows : open;
  const shown = useMemo(() => filterRows(candidates, leakFilter), [candidates, leakFilter]);
  const openRow = rows.find(({ id }) => id === openLeak) ?? shown[0] ?? null;
  return { candidates, suppressed, shown, openRow };
}
