import { create } from 'zustand';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { storedLastDraft } from '@/utils/storage/last-draft.ts';
import { initialPanelState, type PanelState, storedPanelState } from '@/utils/storage/panel-state.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { useNotice } from './notice-store.ts';

interface PanelActions {
  readonly show: (view: PanelState['view']) => void;
  readonly edit: (change: Partial<PlaygroundRequest>) => void;
  /** Takes a whole draft in the place of the one that is being composed. */
  readonly compose: (composed: Pick<PanelState, 'draft' | 'formerBody' | 'requestTab'>) => void;
  readonly showRequestTab: (tab: PanelState['requestTab']) => void;
  readonly showResponseTab: (tab: PanelState['responseTab']) => void;
  readonly showLeak: (id: string) => void;
  readonly filterLeaks: (change: Partial<PanelState['leakFilter']>) => void;
  readonly showSuppressedLeaks: (shown: boolean) => void;
  readonly showDrawer: (drawer: PanelState['drawer']) => void;
  readonly showEntry: (id: string | null) => void;
}

/** What this panel shows and what is being composed. Mirrored to session storage by `keepPanelState`. */
export const usePanel = create<PanelState & PanelActions>()((set) => ({
  ...initialPanelState,
  show: (view) => set({ view }),
  edit: (change) => set(({ draft }) => ({ draft: { ...draft, ...change } })),
  compose: set,
  showRequestTab: (requestTab) => set({ requestTab }),
  showResponseTab: (responseTab) => set({ responseTab }),
  showLeak: (openLeak) => set({ openLeak }),
  filterLeaks: (change) => set(({ leakFilter }) => ({ leakFilter: { ...leakFilter, ...change } })),
  showSuppressedLeaks: (showSuppressed) => set({ showSuppressed }),
  showDrawer: (drawer) => set({ drawer }),
  showEntry: (openEntry) => set({ openEntry }),
}));

/** Brings back what the panel of this tab showed, or what was composed last where it showed nothing yet, and stores each change from then on, until the signal aborts. */
export async function keepPanelState(tabId: number, signal: AbortSignal): Promise<void> {
  const stored = storedPanelState(tabId);
  const state = await stored.read();
  const draft = state === initialPanelState ? await storedLastDraft.read().catch(() => null) : null;
  usePanel.setState(draft === null ? state : { ...state, draft });
  // One write at a time, the newest state next: a write per keystroke must not pile up.
  let writing = false;
  let changed = false;
  const write = async () => {
    changed = true;
    if (writing) return;
    writing = true;
    try {
      while (changed) {
        changed = false;
        await stored.write(stateToKeep());
      }
    } catch (error) {
      useNotice.getState().show(`What this panel shows is not kept. ${storageProblem(error)}`, { tone: 'warning' });
    } finally {
      // The next change tries again.
      writing = false;
    }
  };
  const unsubscribe = usePanel.subscribe(() => void write());
  signal.addEventListener('abort', unsubscribe, { once: true });
}

function stateToKeep(): PanelState {
  const { view, draft, requestTab, responseTab, openLeak, leakFilter, showSuppressed } = usePanel.getState();
  const { formerBody, drawer, openEntry } = usePanel.getState();
  const places = { view, requestTab, responseTab, openLeak, drawer, openEntry };
  return { ...places, draft, leakFilter, showSuppressed, formerBody };
}
