import { create } from 'zustand';
import type { ApiTarget } from '@/utils/providers/api-target.ts';

interface Targets {
  /** Where the requests of imported APIs go. */
  readonly targets: readonly ApiTarget[];
}

/** What the first view knows of the imported APIs; `followApis`, which is loaded beside it, keeps it. */
export const useTargets = create<Targets>()(() => ({ targets: [] }));
