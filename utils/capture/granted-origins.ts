import { browser } from 'wxt/browser';
import { storedGrantedPatterns } from '@/utils/storage/granted-patterns.ts';
import { originPattern } from './origin-pattern.ts';

/** Whether this window is told of permissions: a panel of DevTools is not in Firefox. */
export function knowsPermissions(): boolean {
  return 'permissions' in browser && Boolean(browser.permissions);
}

/** The patterns of the hosts that the manifest asks for at install; a user may have withdrawn them since. */
export function requiredPatterns(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** Whether the user has granted requests to the host of `url`. */
export function isGranted(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(url)] });
}

/** The patterns of the hosts that were granted beyond those of the install. */
export async function listGranted(): Promise<readonly string[]> {
  if (!knowsPermissions()) return storedGrantedPatterns.read();
  const required = new Set(requiredPatterns());
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => !required.has(pattern));
}

/** Gives up what was granted for a pattern. Resolves to whether that could be. */
export function takeBack(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Calls back after each grant and each withdrawal, until the signal aborts. */
export function watchGranted(onChange: () => void, signal: AbortSignal): void {
  if (!knowsPermissions()) {
    storedGrantedPatterns.watch(onChange, signal);
    return;
  }
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(onChange);
    signal.addEventListener('abort', () => event.removeListener(onChange), { once: true });
  }
}
