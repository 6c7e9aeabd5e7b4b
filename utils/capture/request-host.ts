import { browser } from 'wxt/browser';

/** Asks the user to allow requests to the origin of `url`; call it from a click. Resolves to whether it is granted. */
export function requestHost(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`${new URL(url).origin}/*`] });
}
