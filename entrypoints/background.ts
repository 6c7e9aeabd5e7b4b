import { defineBackground } from 'wxt/utils/define-background';
import { tellGranted } from '@/utils/capture/tell-granted.ts';
import { startWireRelay } from '@/utils/capture/wire-relay.ts';
import { startBadge } from '@/utils/messaging/badge.ts';
import { scrubIfPending } from '@/utils/storage/scrub.ts';
import { keepStorageRestricted } from '@/utils/storage/trusted-contexts.ts';
import { startAutoLock } from '@/utils/vault/auto-lock.ts';

export default defineBackground(() => {
  startWireRelay();
  tellGranted();
  startBadge();
  keepStorageRestricted();
  startAutoLock();
  // A browser that died right after a key was deleted has its bytes still.
  void scrubIfPending();
});
