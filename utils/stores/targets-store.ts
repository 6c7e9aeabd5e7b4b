import { create } from 'zustand';
import { type ApiTarget, findTarget } from '@/utils/providers/api-target.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';

interface Targets {
  /** Where the requests of imported APIs go. */
  readonly targets: readonly ApiTarget[];
}

/** What the first view knows of the imported APIs; `followApis`, which is loaded beside it, keeps it. */
export const useTargets = create<Targets>()(() => ({ targets: [] }));

/** What the URLs of an API begin with in an environment; null where it has no server there. */
export function useOwnBase({
  provider,
  environment,
}: Pick<PlaygroundRequest, 'provider' | 'environment'>): string | null {
  return useTargets(({ targets }) => findTarget(provider, targets)?.bases[environment] ?? null);
}
