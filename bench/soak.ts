import { soakSite } from '../e2e/sites/soak.ts';
import { startAuthlens } from '../e2e/support/authlens.ts';
import { untilScanned } from '../e2e/support/scanned.ts';
import { listedLeaks, plantedLeaks, type SoakSample, soak } from '../e2e/support/soak.ts';
import { visit } from '../e2e/support/visit.ts';
import { watchKey } from '../e2e/support/watch-key.ts';
import { generateKey } from '../emulator/api/keys.ts';
import { type Figure, round } from './figure.ts';

const stretches = 10;
const length = 10_000;
const url = 'https://soak.example/';

/** 100 000 requests of a real page, one in a thousand of them a leak: what is lost, and how the heap goes. Needs the built extension. */
export async function measureSoak(): Promise<Figure[]> {
  const key = generateKey();
  const authlens = await startAuthlens({
    emulator: { keys: { production: [key] }, sites: { 'soak.example': soakSite(key) } },
  });
  try {
    await watchKey(authlens, { value: key, label: 'Web shop', environment: 'production' }, url);
    await untilScanned(authlens, () => visit(authlens.page, url));
    const samples: SoakSample[] = [];
    for await (const sample of soak(authlens, stretches, length)) samples.push(sample);
    return [...samples.map(sampleFigure), ...summary(samples, await listedLeaks(authlens))];
  } finally {
    await authlens.close();
  }
}

function sampleFigure({ sent, scanned, seconds, heaps, longestTask }: SoakSample): Figure {
  const heap = `heap ${megabytes(heaps.pages)} MB + worker ${megabytes(heaps.worker)} MB`;
  const rest = `DevTools itself ${megabytes(heaps.frontEnd)} MB`;
  const task = longestTask < 50 ? 'no task over 50 ms' : `longest task ${Math.round(longestTask)} ms`;
  const value = `${scanned} scanned, ${Math.round(length / seconds)}/s, ${heap}, ${rest}, ${task}`;
  return { name: `soak: ${sent} requests`, value };
}

function summary(samples: readonly SoakSample[], listed: readonly (number | null)[]): Figure[] {
  const last = samples.at(-1);
  if (last === undefined) return [];
  const own = samples.map(({ heaps: { pages, worker } }) => pages + worker);
  const highest = Math.max(...own.slice(0, stretches / 2));
  const later = Math.max(...own.slice(stretches / 2));
  const planted = sum(plantedLeaks(last.sent));
  return [
    { name: 'soak: requests lost', value: `${last.sent - last.scanned} of ${last.sent}` },
    { name: 'soak: leaks lost', value: `${planted - sum(listed)} of ${planted}` },
    // Up and down as it goes: the scanner keeps the last 32 MB of traffic, to look back for keys that are given away later.
    { name: 'soak: our highest heap, last half / first half', value: round(later / highest) },
  ];
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((total, count) => total + (count ?? 0), 0);
