import { useEffect, useState } from 'react';
import type { Operation } from '@/utils/providers/operation.ts';
import { operationsOf } from '@/utils/providers/operations.ts';

/** The operations of a provider; null until they are loaded. */
export function useOperations(providerId: string): readonly Operation[] | null {
  const [loaded, setLoaded] = useState<{ providerId: string; operations: readonly Operation[] } | null>(null);
  useEffect(
    () => void operationsOf(providerId).then((operations) => setLoaded({ providerId, operations })),
    [providerId],
  );
  return loaded?.providerId === providerId ? loaded.operations : null;
}
