import { useMemo } from 'react';
import { isLocked, isOpen, type KeyRecord, type OpenSandboxKey } from '@/utils/vault/key-record.ts';
import { useKeys } from './keys-store.ts';

/** The sandbox keys whose values are at hand. */
export function useOpenKeys(): readonly OpenSandboxKey[] {
  const keys = useKeys((state) => state.keys);
  return useMemo(() => keys.filter(isOpen), [keys]);
}

/** The sandbox keys whose values the vault holds back. */
export function useLockedKeys(): readonly KeyRecord[] {
  const keys = useKeys((state) => state.keys);
  return useMemo(() => keys.filter(isLocked), [keys]);
}
