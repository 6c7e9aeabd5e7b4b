import { useLockedKeys } from '@/utils/stores/open-keys.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { UnlockVault } from './UnlockVault.tsx';

/** Where the chosen key is locked: unlocked in place, and what is composed stays. */
export function LockedKey() {
  const keyId = usePanel((state) => state.draft.keyId);
  const key = useLockedKeys().find(({ id }) => id === keyId);
  if (key === undefined) return null;
  return <UnlockVault why={`“${key.label}” is in the locked vault. Unlock it to send this request.`} />;
}
