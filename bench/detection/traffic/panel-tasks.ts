import { setTimeout as pause } from 'node:timers/promises';
import { addKey } from '../../../e2e/support/add-key.ts';
import { startAuthlens } from '../../../e2e/support/authlens.ts';
import { showLeaks } from '../../../e2e/support/findings.ts';
import { waitForScanned } from '../../../e2e/support/scanned.ts';
import { generateKey } from '../../../emulator/api/keys.ts';
import { boundedFigure, type Figure, round } from '../../figure.ts';
import { busyHost, busySite } from './busy-site.ts';
import { type Task, traceTasks } from './trace-tasks.ts';

const warmUpSeconds = 4;
const seconds = 12;

/** For how long the panel does not answer while its tab makes a hundred requests a second and the view Leaks is shown. */
export async function measurePanelTasks(seed: number): Promise<Figure[]> {
  const key = generateKey();
  const authlens = await startAuthlens({ emulator: { sites: { [busyHost]: busySite(key, seed) } } });
  try {
    const { panel, page, chromium, emulator } = authlens;
    await addKey(panel, { value: key, label: 'Web shop', environment: 'production' });
    await showLeaks(panel);
    await page.goto(`https://${busyHost}/`, { waitUntil: 'domcontentloaded' });
    await pause(warmUpSeconds * 1000);
    const before = emulator.records.length;
    const tasks = await traceTasks(chromium.browser, panel.frame, () => pause(seconds * 1000));
    const rate = (emulator.records.length - before) / seconds;
    // Whoever leaves a page loses what is under way.
    await page.evaluate(() => dispatchEvent(new Event('pause')));
    await page.waitForNetworkIdle();
    await waitForScanned(panel, emulator.records.length);
    return describe(tasks, rate);
  } finally {
    await authlens.close();
  }
}

function describe(tasks: readonly Task[], rate: number): Figure[] {
  const longest = Math.max(...tasks.map(({ duration }) => duration));
  const ofProcessor = Math.max(...tasks.map(({ processor }) => processor));
  const busy = tasks.reduce((total, { duration }) => total + duration, 0) / seconds / 10;
  const bounds = { must: 16, goal: 8, kind: 'most' } as const;
  return [
    boundedFigure("longest task of the panel's thread, on the processor", ofProcessor, ' ms', bounds),
    boundedFigure('the same with its waits for a processor', longest, ' ms', bounds),
    {
      name: "the panel's thread meanwhile",
      value: `busy for ${round(busy)} %, ${Math.round(rate)} requests a second, all scanned`,
    },
  ];
}
