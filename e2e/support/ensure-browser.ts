import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

const advice =
  'No Chromium was found: install Chromium or Google Chrome 156 or newer, or set CHROMIUM to its executable.';

/**
 * The path of a Chromium to run. As root on a Debian-like system a missing one is installed with apt-get.
 * Throws one sentence that says what to install where that is not possible.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(advice);
  console.error('No Chromium was found: installing the package "chromium" with apt-get.');
  aptGet('update');
  aptGet('install', '-y', 'chromium');
  const installed = findBrowser();
  if (!installed) throw new Error(advice);
  return installed;
}

function aptGet(...parameters: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('/usr/bin/apt-get', parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
