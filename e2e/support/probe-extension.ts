import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtExtension } from './authlens.ts';

/** Tries to read the extension's storage, as a content script could, and leaves what came of it in the page. */
const probeScript = `Promise.allSettled(['local', 'session'].map((area) => chrome.storage[area].get(null))).then((results) => {
  const outcomes = results.map(({ value, reason }) => (value ? Object.keys(value).sort() : reason.message));
  document.documentElement.dataset.probe = JSON.stringify(outcomes);
});
`;

/**
 * A copy of the built extension in the temporary folder that has one thing more: a content script on `https://HOST/*` which
 * tries to read the extension's storage. The product has none, and only one of its own could try.
 */
export function createProbeExtension(host: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'authlens-probe-'));
  cpSync(builtExtension, directory, { recursive: true });
  const path = join(directory, 'manifest.json');
  const manifest: object = JSON.parse(readFileSync(path, 'utf8'));
  const contentScripts = [{ matches: [`https://${host}/*`], js: ['probe.js'] }];
  writeFileSync(path, JSON.stringify({ ...manifest, content_scripts: contentScripts }));
  writeFileSync(join(directory, 'probe.js'), probeScript);
  return directory;
}

/** What the probe got from `local` and from `session`, once the page is opened: the names of the stored values, or the refusal. */
export async function readProbe(page: Page, url: string): Promise<unknown> {
  await page.goto(url);
  const outcomes = await page.waitForFunction(() => document.documentElement.dataset.probe);
  return JSON.parse(String(await outcomes.jsonValue()));
}
