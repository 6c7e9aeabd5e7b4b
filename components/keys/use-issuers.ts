import { useMemo } from 'react';
import type { KeyIssuer } from '@/utils/auth/key-problem.ts';
import { providers } from '@/utils/providers/registry.ts';
import { useTargets } from '@/utils/stores/targets-store.ts';

type Issuer = KeyIssuer & { readonly id: string };

/** Those whose keys can be stored: the providers, then the imported APIs, of whose keys nothing is known. */
export function useIssuers(): readonly [Issuer, ...Issuer[]] {
  const targets = useTargets((state) => state.targets);
  return useMemo(() => {
    const [first, ...more] = providers;
    return [first, ...more, ...targets.map(({ id, name }) => ({ id, name, notKeys: [] }))];
  }, [targets]);
}
