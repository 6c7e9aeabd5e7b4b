import { findBrowser } from './find-browser.ts';
import { installPackage } from './install-package.ts';

const advice =
  'No Chromium was found: install Chromium or Google Chrome 156 or newer, or set CHROMIUM to its executable.';

/**
 * The path of a Chromium to run. As root on a Debian-like system a missing one is installed with apt-get.
 * Throws one sentence that says what to install where that is not possible.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (!installPackage('chromium', 'Chromium')) throw new Error(advice);
  const installed = findBrowser();
  if (!installed) throw new Error(advice);
  return installed;
}
