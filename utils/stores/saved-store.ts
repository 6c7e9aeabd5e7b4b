import { create } from 'zustand';
import {
  changeSaved,
  listSaved,
  type SavedChange,
  type SavedList,
  savedProblem,
  watchSaved,
} from '@/utils/storage/saved/saved.ts';
import { useNotice } from './notice-store.ts';

interface SavedState extends SavedList {
  /** Whether the list has been read once. */
  readonly loaded: boolean;
  /** Why it cannot be read, or null. */
  readonly problem: string | null;
  /** The saved request that the draft came from, which Save writes again. */
  readonly current: string | null;
  /** The request or folder whose name is being written. */
  readonly renaming: string | null;
  /** The request or folder whose row gets the focus when it is drawn, or null. */
  readonly focused: string | null;
}

/** The saved requests as this window knows them; `saved-actions.ts` changes them. */
export const useSaved = create<SavedState>()(() => ({
  folders: [],
  requests: [],
  unreadable: 0,
  locked: 0,
  loaded: false,
  problem: null,
  current: null,
  renaming: null,
  focused: null,
}));

/** Reads the list, and again after each change from any window, until the signal aborts. */
export function followSaved(signal: AbortSignal): void {
  watchSaved(() => void refresh(), signal);
  void refresh();
}

async function refresh(): Promise<void> {
  try {
    useSaved.setState({ ...(await listSaved()), problem: null, loaded: true });
  } catch (error) {
    useSaved.setState({ problem: savedProblem(error), loaded: true });
  }
}

/** Makes a change and reads the list again. Whether it was made; why not is shown. */
export async function applyToSaved(change: SavedChange): Promise<boolean> {
  try {
    await changeSaved(change);
    await refresh();
    return true;
  } catch (error) {
    useNotice.getState().show(savedProblem(error), { tone: 'danger' });
    return false;
  }
}
