import { browser } from 'wxt/browser';

/**
 * Closes extension storage to content scripts, for `local` (where the sandbox keys are) and `session`.
 * Chromium forgets the level of `local` when the browser restarts, so call this at every start of the background;
 * Firefox has no `setAccessLevel`, and no content script of ours runs there either.
 */
export async function restrictStorageAccess(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session])
    if ('setAccessLevel' in area && typeof area.setAccessLevel === 'function')
      await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
