import { browser } from 'wxt/browser';
import { originPattern } from './origin-pattern.ts';

/** Asks the user to allow requests to the host of `url`; call it from a click. Resolves to whether it is granted. */
export function requestHost(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(url)] });
}
