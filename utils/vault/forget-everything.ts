import { browser } from 'wxt/browser';
import { clearHistory } from '@/utils/storage/history/history.ts';
import { forgetSaved } from '@/utils/storage/saved/saved.ts';
import { exclusively } from './keys.ts';
import { openValues, openVaultKey, sessionKeys } from './stored-keys.ts';

/**
 * Removes all that is kept in this browser, the vault included: it needs no passphrase, since it opens nothing. The salt of the
 * installation stays, which says nothing of any key; DevTools that are open recognise keys with it.
 */
export async function forgetEverything(): Promise<void> {
  await exclusively(async () => {
    await forgetSaved();
    await clearHistory();
    await Promise.all([openVaultKey.write(null), openValues.write({}), sessionKeys.write([])]);
    const { salt } = await browser.storage.local.get('salt');
    // Both are under way before either ends, as in `scrub.ts`. Only `clear` deletes the files.
    await Promise.all([
      browser.storage.local.clear(),
      ...(salt === undefined ? [] : [browser.storage.local.set({ salt })]),
    ]);
  });
}
