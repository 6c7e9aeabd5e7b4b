import { setTimeout as pause } from 'node:timers/promises';
import { addKey } from '../../../e2e/support/add-key.ts';
import { startAuthlens } from '../../../e2e/support/authlens.ts';
import { showLeaks } from '../../../e2e/support/findings.ts';
import { waitForScanned } from '../../../e2e/support/scanned.ts';
import { generateKey } from '../../../emulator/api/keys.ts';
import { boundedFigure, type Figure, round } from '../../figure.ts';
import { busyHost, busySite, requestsPerSecond } from './busy-site.ts';
import { traceTasks } from './trace-tasks.ts';

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
    await page.goto(`https://${busyHost}/`);
    await waitForScanned(panel, warmUpSeconds * requestsPerSecond);
    const before = emulator.records.length;
    const { durations, processor } = await traceTasks(chromium.browser, panel.frame, () => pause(seconds * 1000));
    const received = emulator.records.length;
    await page.goto('about:blank');
    await waitForScanned(panel, received);
    const [longest = 0, second = 0, third = 0] = durations;
    const busy = durations.reduce((total, duration) => total + duration, 0) / seconds / 10;
    const beside = `then ${round(second)} and ${round(third)}; the longest had the processor for ${round(processor[0] ?? 0)} ms`;
    const bounds = { must: 16, goal: 8, kind: 'most' } as const;
    return [
      boundedFigure("longest task of the panel's thread", longest, ' ms', bounds, beside),
      {
        name: "the panel's thread meanwhile",
        value: `busy for ${round(busy)} %, ${Math.round((received - before) / seconds)} requests a second, all scanned`,
      },
    ];
  } finally {
    await authlens.close();
  }
}
