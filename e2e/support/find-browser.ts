import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where Chromium and Chrome live on a platform, the best first.
 * Debian's /usr/bin/chromium is a wrapper that adds extension flags of its own, so the program behind it comes before it.
 */
export function browserCandidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? [join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []));
  }
  return [
    '/usr/lib/chromium/chromium',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/opt/google/chrome/chrome',
    '/usr/bin/google-chrome-stable',
  ];
}

/** The path of a Chromium to run: what CHROMIUM names, else the first known place that exists, else null. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM names ${named}, which does not exist: correct or unset it.`);
  return named || (browserCandidates(process.platform, process.env).find((path) => existsSync(path)) ?? null);
}
