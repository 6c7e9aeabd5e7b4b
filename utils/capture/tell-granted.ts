import { storedGrantedPatterns } from '@/utils/storage/granted-patterns.ts';
import { listGranted, watchGranted } from './granted-origins.ts';

/**
 * Runs in the background: writes what is granted where a panel that is not told of permissions reads it, now and after
 * each change. Call it in the background's first turn, so that a change wakes a stopped background.
 */
export function tellGranted(): void {
  const write = async () => storedGrantedPatterns.write(await listGranted());
  watchGranted(() => void write(), new AbortController().signal);
  void write();
}
