import { create } from 'zustand';
import type { PanelSearch } from '@/utils/messaging/panel-search.ts';

interface BodySearch {
  readonly wanted: string;
  readonly matchCase: boolean;
  /** How many occurrences the body that is shown has; null where nothing is searched. */
  readonly count: number | null;
  /** Which of them is gone to, from 0. */
  readonly current: number;
  readonly search: (change: Partial<Pick<BodySearch, 'wanted' | 'matchCase'>>) => void;
  readonly report: (count: number | null) => void;
  /** Goes to the next or the previous one, from the last one to the first. */
  readonly step: (by: 1 | -1) => void;
}

/** What is searched in the body of the answer; the same in each of its views. */
export const useBodySearch = create<BodySearch>()((set) => ({
  wanted: '',
  matchCase: false,
  count: null,
  current: 0,
  search: (change) => set({ ...change, current: 0 }),
  report: (count) => set(({ current }) => ({ count, current: Math.min(current, Math.max((count ?? 1) - 1, 0)) })),
  step: (by) => set(({ count, current }) => (count ? { current: (current + by + count) % count } : {})),
}));

/** Does what DevTools' own search field asks for. */
export function searchBody(asked: PanelSearch): void {
  const { search, step } = useBodySearch.getState();
  if (asked.action === 'search') search({ wanted: asked.wanted });
  else step(asked.action === 'next' ? 1 : -1);
}
