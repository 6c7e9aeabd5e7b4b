import { useEffect } from 'react';
import { followVault, useVault } from '@/utils/stores/vault-store.ts';

/** The vault, followed as long as the component is shown. */
export function useVaultFollowed() {
  useEffect(() => {
    const controller = new AbortController();
    followVault(controller.signal);
    return () => controller.abort();
  }, []);
  return useVault();
}
