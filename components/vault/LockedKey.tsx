import { useEffect, useRef } from 'react';
import { useLockedKeys } from '@/utils/stores/open-keys.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { UnlockVault } from './UnlockVault.tsx';

/** Where the chosen key is locked: unlocked in place, and what is composed stays. Ctrl/Cmd+Enter, which would send, asks for the passphrase. */
export function LockedKey() {
  const keyId = usePanel((state) => state.draft.keyId);
  const key = useLockedKeys().find(({ id }) => id === keyId);
  const place = useRef<HTMLDivElement>(null);
  const isLocked = key !== undefined;
  useEffect(() => {
    if (!isLocked) return;
    const controller = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) place.current?.querySelector('input')?.focus();
    };
    window.addEventListener('keydown', onKeyDown, { signal: controller.signal });
    return () => controller.abort();
  }, [isLocked]);
  if (!isLocked) return null;
  return (
    <div ref={place}>
      <UnlockVault why={`“${key.label}” is in the locked vault. Unlock it to send this request.`} />
    </div>
  );
}
