import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage } from '../install-package.ts';

const advice = 'No Firefox was found: install Firefox 142 or newer, or set FIREFOX_BINARY to its executable.';

/** Where Firefox lives on a platform, the best first. */
export function firefoxCandidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)']];
    return roots.flatMap((root) => (root ? [join(root, 'Mozilla Firefox', 'firefox.exe')] : []));
  }
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox/firefox'];
}

/**
 * The path of a Firefox to run: what FIREFOX_BINARY names, else the first known place that exists. As root on a Debian-like system
 * a missing one is installed with apt-get. Throws one sentence that says what to install where that is not possible.
 */
export function ensureFirefox(): string {
  const named = process.env.FIREFOX_BINARY;
  if (named && !existsSync(named))
    throw new Error(`FIREFOX_BINARY names ${named}, which does not exist: correct or unset it.`);
  const found = named || find();
  if (found) return found;
  if (!installPackage('firefox-esr', 'Firefox')) throw new Error(advice);
  const installed = find();
  if (!installed) throw new Error(advice);
  return installed;
}

function find(): string | null {
  return firefoxCandidates(process.platform, process.env).find((path) => existsSync(path)) ?? null;
}
