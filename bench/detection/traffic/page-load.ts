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
import { waitForQuietMachine } from './quiet-machine.ts';

/** Of each pair of browsers: one may have it better than the other for as long as it runs. */
const warmUps = 3;
const runs = 12;

const pairs = 4;
const url = `https://${loadedHost}/`;

/** In milliseconds, run by run. */
interface Loads {
  readonly alone: readonly number[];
  readonly together: readonly number[];
}

/** How long a page takes to load with DevTools open on it: with Authlens and its view Leaks, and without. */
export async function measurePageLoad(seed: number): Promise<Figure[]> {
  const loads: Loads[] = [];
  for (let pair = 0; pair < pairs; pair++) loads.push(await loadInPair(seed));
  const alone = loads.flatMap((each) => each.alone);
  const together = loads.flatMap((each) => each.together);
  const ratio = median(together.map((time, index) => time / (alone[index] ?? Number.NaN)));
  const beside = `${round(median(together))} ms and ${round(median(alone))} ms`;
  const bounds = { must: 1.05, goal: 1.02, kind: 'most' } as const;
  return [boundedFigure('page load with Authlens / with DevTools alone', ratio, '', bounds, beside)];
}

async function loadInPair(seed: number): Promise<Loads> {
  const authlens = await startAuthlens({ emulator: { sites: { [loadedHost]: loadedSite(seed) } } });
  try {
    await addKey(authlens.panel, { value: generateKey(), label: 'Web shop', environment: 'production' });
    await showLeaks(authlens.panel);
    return await withPlainDevTools(authlens, (plain) => compareLoads(authlens, plain));
  } finally {
    await authlens.close();
  }
}

/** They take turns at being first, and each turn gives a ratio, so that what else the machine does falls on both. */
async function compareLoads({ panel, page }: Authlens, plain: Page): Promise<Loads> {
  const alone: number[] = [];
  const together: number[] = [];
  for (let run = 0; run < warmUps + runs; run++) {
    const turns = [async () => alone.push(await load(plain)), async () => together.push(await load(page))];
    for (const turn of run % 2 === 0 ? turns : turns.toReversed()) await turn();
    await waitForScanned(panel, (run + 1) * resourceCount);
  }
  return { alone: alone.slice(warmUps), together: together.slice(warmUps) };
}

/** What DevTools still does about the page before must not slow this one, in whichever browser. */
async function load(page: Page): Promise<number> {
  await waitForQuietMachine();
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
