import { leakPlaces, requestsPerLeak } from '../sites/soak.ts';
import type { Authlens } from './authlens.ts';
import { readLeakRows, showLeaks } from './findings.ts';
import { type Heaps, measureHeaps } from './heaps.ts';
import { watchLongTasks } from './long-tasks.ts';

/** Requests that the page sends on one call: no call may take three minutes. */
const batch = 1000;

/** What a stretch of requests left behind. */
export interface SoakSample {
  /** Requests of the page so far. */
  sent: number;
  /** What the foot of the panel counts of them. */
  scanned: number;
  /** Since the first request of this stretch, until all was scanned. */
  seconds: number;
  heaps: Heaps;
  /** Of the panel in this stretch, in milliseconds; 0 when none took 50. */
  longestTask: number;
}

/** Sends requests from soak.example, which is open and whose key is watched, in stretches of so many thousand; yields after each. */
export async function* soak(authlens: Authlens, stretches: number, length: number): AsyncGenerator<SoakSample> {
  const { page, panel } = authlens;
  await showLeaks(panel);
  const before = await scannedCount(authlens);
  for (let stretch = 1; stretch <= stretches; stretch++) {
    const tasks = await watchLongTasks(panel);
    const start = performance.now();
    const sent = stretch * length;
    for (let from = sent - length; from < sent; from += batch) await page.evaluate(`send(${from}, ${from + batch})`);
    await untilScannedCount(authlens, before + sent);
    const seconds = (performance.now() - start) / 1000;
    const longestTask = await tasks.longest();
    const scanned = (await scannedCount(authlens)) - before;
    yield { sent, scanned, seconds, heaps: await measureHeaps(authlens), longestTask };
  }
}

/** How often each of the planted leaks is to be seen after so many requests, by its place. */
export function plantedLeaks(sent: number): number[] {
  const counts = leakPlaces.map(() => 0);
  for (let number = 0; number < sent; number += requestsPerLeak) {
    const place = (number / requestsPerLeak) % leakPlaces.length;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** How often each of the planted leaks was seen, as the list says; null for one that has no row, or more than one. */
export async function listedLeaks({ panel }: Authlens): Promise<(number | null)[]> {
  const rows = await readLeakRows(panel);
  return leakPlaces.map((place) => {
    const [row, ...more] = rows.filter((cells) => cells.some((cell) => cell.endsWith(`soak.example/leaks/${place}`)));
    const count = /^(\d+) ×$/.exec(row?.at(-1) ?? '')?.[1];
    return count === undefined || more.length > 0 ? null : Number(count);
  });
}

async function scannedCount({ panel }: Authlens): Promise<number> {
  return Number.parseInt(await panel.text('footer'), 10);
}

/** Longer than other tests wait: the network log of DevTools is slow when it has grown long. */
async function untilScannedCount({ panel: { frame } }: Authlens, count: number): Promise<void> {
  const reached = (wanted: number) => Number.parseInt(document.querySelector('footer')?.innerText ?? '', 10) >= wanted;
  await frame.waitForFunction(reached, { timeout: 180_000 }, count);
}
