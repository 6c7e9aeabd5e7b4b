import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { addKey } from '../../../e2e/support/add-key.ts';
import { type Authlens, startAuthlens } from '../../../e2e/support/authlens.ts';
import { launchChromium } from '../../../e2e/support/chromium.ts';
import { showLeaks } from '../../../e2e/support/findings.ts';
import { waitForScanned } from '../../../e2e/support/scanned.ts';
import { generateKey } from '../../../emulator/api/keys.ts';
import { boundedFigure, type Figure, median, round } from '../../figure.ts';
import { loadedHost, loadedSite, resourceCount } from './loaded-site.ts';

const warmUps = 3;
const runs = 15;
const url = `https://${loadedHost}/`;

/** How long a page takes to load with DevTools open on it: with Authlens and its view Leaks, and without. */
export async function measurePageLoad(seed: number): Promise<Figure[]> {
  const authlens = await startAuthlens({ emulator: { sites: { [loadedHost]: loadedSite(seed) } } });
  try {
    await addKey(authlens.panel, { value: generateKey(), label: 'Web shop', environment: 'production' });
    await showLeaks(authlens.panel);
    return await withPlainDevTools(authlens, (plain) => compareLoads(authlens, plain));
  } finally {
    await authlens.close();
  }
}

/** They take turns, and each pair gives a ratio, so that what else the machine does falls on both. */
async function compareLoads(authlens: Authlens, plain: Page): Promise<Figure[]> {
  const alone: number[] = [];
  const together: number[] = [];
  for (let run = -warmUps; run < runs; run++) {
    const pair = [await load(plain), await load(authlens.page)] as const;
    // What is still to be scanned must not slow the next page of the other browser.
    await waitForScanned(authlens.panel, (warmUps + run + 1) * resourceCount);
    if (run < 0) continue;
    alone.push(pair[0]);
    together.push(pair[1]);
  }
  const ratio = median(together.map((time, index) => time / (alone[index] ?? Number.NaN)));
  const beside = `${round(median(together))} ms and ${round(median(alone))} ms`;
  const bounds = { must: 1.05, goal: 1.02, kind: 'most' } as const;
  return [boundedFigure('page load with Authlens / with DevTools alone', ratio, '', bounds, beside)];
}

async function load(page: Page): Promise<number> {
  await page.goto(url);
  return Number(await page.evaluate('loaded'));
}

/** A second browser with DevTools on a tab, and an extension that does nothing. */
async function withPlainDevTools<Result>(
  { emulator }: Authlens,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'authlens-bench-'));
  writeFileSync(join(directory, 'manifest.json'), '{ "manifest_version": 3, "name": "Nothing", "version": "1" }');
  const chromium = await launchChromium({ extensionDirectory: directory, arguments: emulator.chromiumArguments() });
  try {
    const [page = await chromium.browser.newPage()] = await chromium.browser.pages();
    const devtools = await page.openDevTools();
    await devtools.waitForFunction(() => document.readyState === 'complete');
    return await use(page);
  } finally {
    await chromium.close();
    rmSync(directory, { recursive: true });
  }
}
