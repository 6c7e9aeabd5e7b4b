import { browser } from 'wxt/browser';

/** Opens the options in a tab of their own. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
