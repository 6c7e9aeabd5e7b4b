import { browser } from 'wxt/browser';

/** The version of this extension, as its manifest has it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
