import { create } from 'zustand';
import {
  clearHistory,
  type HistoryList,
  historyProblem,
  listHistory,
  openEntry,
  searchBodies,
} from '@/utils/storage/history/history.ts';
import { watchHistory } from '@/utils/storage/history/history-news.ts';
import {
  defaultHistorySettings,
  type HistorySettings,
  storedHistorySettings,
} from '@/utils/storage/history/history-settings.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { useNotice } from './notice-store.ts';

export type OpenedEntry = NonNullable<Awaited<ReturnType<typeof openEntry>>>;

interface HistoryState extends HistoryList {
  /** Why the entries cannot be read, or null. */
  readonly problem: string | null;
  /** Whether they have been read once. */
  readonly loaded: boolean;
  readonly settings: HistorySettings;
  /** The entries whose bodies hold the text that is searched for. */
  readonly bodyHits: ReadonlySet<string>;
  /** The entry that the open one is compared with; `choosing` until there is one. */
  readonly comparison: 'none' | 'choosing' | { readonly id: string };
  readonly searchBodies: (text: string, signal: AbortSignal) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** An entry with its bodies, or a sentence that says why it cannot be shown. */
  readonly open: (id: string) => Promise<OpenedEntry | string>;
  readonly compare: (comparison: HistoryState['comparison']) => void;
  readonly change: (change: Partial<HistorySettings>) => Promise<void>;
}

/** The history as this window knows it. A change comes back through storage, as one from another window does. */
export const useHistory = create<HistoryState>()((set, get) => ({
  entries: [],
  unreadable: 0,
  problem: null,
  loaded: false,
  settings: defaultHistorySettings,
  bodyHits: new Set(),
  comparison: 'none',
  searchBodies: async (text, signal) => {
    try {
      const bodyHits = text === '' ? new Set<string>() : await searchBodies(text, signal);
      if (!signal.aborted) set({ bodyHits });
    } catch (error) {
      set({ problem: historyProblem(error) });
    }
  },
  clear: async () => {
    try {
      await clearHistory();
      useNotice.getState().show('The history was cleared, on the disk too.');
    } catch (error) {
      set({ problem: historyProblem(error) });
    }
  },
  open: async (id) => {
    try {
      return (await openEntry(id)) ?? 'This request is no longer in the history, or cannot be read.';
    } catch (error) {
      return historyProblem(error);
    }
  },
  compare: (comparison) => set({ comparison }),
  change: async (change) => {
    try {
      await storedHistorySettings.write({ ...get().settings, ...change });
    } catch (error) {
      set({ problem: storageProblem(error) });
    }
  },
}));

/** Reads the entries, and again after each change from any window, until the signal aborts. */
export function followHistory(signal: AbortSignal): void {
  const refresh = async () => {
    try {
      const list = await listHistory();
      if (!signal.aborted) useHistory.setState({ ...list, problem: null, loaded: true });
    } catch (error) {
      useHistory.setState({ problem: historyProblem(error), loaded: true });
    }
  };
  watchHistory(({ type }) => type === 'changed' && void refresh(), signal);
  void refresh();
}

/** Reads what the user wants to be kept, and again after each change, until the signal aborts. */
export function followHistorySettings(signal: AbortSignal): void {
  const refresh = async () => {
    try {
      useHistory.setState({ settings: await storedHistorySettings.read() });
    } catch (error) {
      useHistory.setState({ problem: storageProblem(error) });
    }
  };
  storedHistorySettings.watch(() => void refresh(), signal);
  void refresh();
}

/** Shows why a send could not be kept, until the signal aborts. */
export function followHistoryProblems(signal: AbortSignal): void {
  watchHistory((news) => {
    if (news.type === 'problem') useNotice.getState().show(news.sentence, { tone: 'warning' });
  }, signal);
}
