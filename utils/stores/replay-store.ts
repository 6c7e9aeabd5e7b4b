import { create } from 'zustand';
import type { Sending } from '@/utils/sending/sending.ts';

interface ReplayState {
  /** The request of the page with its answer, without its secrets; null while none is replayed. */
  readonly page: Sending | null;
  /** What took the place of what, and what is missing, in sentences. */
  readonly notes: readonly string[];
  /** What had been sent last when the replay began; null for nothing. */
  readonly sentBefore: string | null;
  /** Whether both answers are shown, in the place of the last one. */
  readonly comparing: boolean;
  readonly compare: (comparing: boolean) => void;
  readonly end: () => void;
}

/** The request of the page that stands in the playground. Lasts as long as the panel. */
export const useReplay = create<ReplayState>()((set) => ({
  page: null,
  notes: [],
  sentBefore: null,
  comparing: false,
  compare: (comparing) => set({ comparing }),
  end: () => set({ page: null, comparing: false }),
}));
