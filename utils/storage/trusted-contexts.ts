import { browser } from 'wxt/browser';

/**
 * Closes extension storage to content scripts, for `local` (where the sandbox keys are) and `session`, now and whenever the
 * browser starts: Chromium keeps the level of `local` over a restart of the background, and forgets it when it quits.
 * Call it in the background's first turn; its listener makes the browser start the background with itself.
 */
export function keepStorageRestricted(): void {
  browser.runtime.onStartup.addListener(() => void restrictStorageAccess());
  void restrictStorageAccess();
}

/** Firefox has no `setAccessLevel`, and no content script of ours runs there either. */
async function restrictStorageAccess(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session])
    if ('setAccessLevel' in area && typeof area.setAccessLevel === 'function')
      await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
