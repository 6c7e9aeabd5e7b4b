import { useEffect, useState } from 'react';
import { mergeOperations } from '@/utils/providers/merge-operations.ts';
import type { Operation } from '@/utils/providers/operation.ts';
import { operationsOf } from '@/utils/providers/operations.ts';
import { useApis } from '@/utils/stores/apis-store.ts';

/** The operations of a provider and of what was imported for it; null until they are loaded. */
export function useOperations(providerId: string): readonly Operation[] | null {
  const { apis, operationsFor } = useApis();
  const [loaded, setLoaded] = useState<{ providerId: string; operations: readonly Operation[] } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was imported is another list after each change.
  useEffect(() => {
    let current = true;
    void Promise.all([operationsOf(providerId), operationsFor(providerId)]).then(([own, imported]) => {
      if (current) setLoaded({ providerId, operations: mergeOperations(own, imported) });
    });
    return () => {
      current = false;
    };
  }, [providerId, apis, operationsFor]);
  return loaded?.providerId === providerId ? loaded.operations : null;
}
