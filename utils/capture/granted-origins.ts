import { browser } from 'wxt/browser';

/** The origins that the manifest asks for at install; a user may have withdrawn them since. */
export function requiredOrigins(): string[] {
  const { host_permissions: patterns = [] } = browser.runtime.getManifest();
  return patterns.map((pattern: string) => pattern.replace(/\/\*$/, ''));
}

/** Whether the user has granted requests to `origin`. */
export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${origin}/*`] });
}
