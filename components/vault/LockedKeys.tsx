import { counted } from '@/utils/http/counted.ts';
import { useLockedKeys } from '@/utils/stores/open-keys.ts';
import { UnlockVault } from './UnlockVault.tsx';

/** Where stored keys are tested and the vault holds them back. */
export function LockedKeys() {
  const { length } = useLockedKeys();
  if (length === 0) return null;
  return (
    <UnlockVault
      why={`${counted(length, 'sandbox key')} in the locked vault. Unlock it to test ${length === 1 ? 'it' : 'them'}.`}
    />
  );
}
