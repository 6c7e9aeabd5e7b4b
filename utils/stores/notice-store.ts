import { create } from 'zustand';

/** What was just done, in a sentence, and how to take it back. */
export interface Notice {
  readonly sentence: string;
  readonly tone: 'quiet' | 'warning' | 'danger';
  readonly undo: (() => void) | null;
}

interface NoticeState {
  readonly notice: Notice | null;
  readonly show: (sentence: string, options?: { tone?: Notice['tone']; undo?: () => void }) => void;
  readonly dismiss: () => void;
}

/** The last thing that was done with history, saved requests and drafts; the next one takes its place. */
export const useNotice = create<NoticeState>()((set) => ({
  notice: null,
  show: (sentence, { tone = 'quiet', undo } = {}) => set({ notice: { sentence, tone, undo: undo ?? null } }),
  dismiss: () => set({ notice: null }),
}));
