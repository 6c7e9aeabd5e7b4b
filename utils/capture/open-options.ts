import { browser } from 'wxt/browser';

/** Opens the options in a tab of their own. Firefox does not let a panel do it but as any page of ours. */
export async function openOptions(): Promise<void> {
  if (typeof browser.runtime.openOptionsPage === 'function') await browser.runtime.openOptionsPage();
  else window.open('/options.html');
}
