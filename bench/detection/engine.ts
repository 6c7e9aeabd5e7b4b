import type { Figure } from '../figure.ts';
import { startWorkerInBrowser } from './browser.ts';
import { bundleWorker } from './bundle.ts';
import { madeUpKeys } from './corpora/keys.ts';
import { measureAlternatives } from './measure-alternatives.ts';
import { measureCounts } from './measure-counts.ts';
import { measureHostile } from './measure-hostile.ts';
import { measureRequests } from './measure-requests.ts';
import { measureTexts } from './measure-texts.ts';

const seed = 20_260_701;
/** Another one, or the texts would hold the keys. */
const keySeed = 31;

/** How fast the scanner is, alone in a worker of a real Chromium. */
export async function measureEngine(): Promise<Figure[]> {
  const keys = madeUpKeys(1000, keySeed);
  const worker = await startWorkerInBrowser(await bundleWorker(), keys);
  try {
    return [
      ...(await measureTexts(worker, seed)),
      ...(await measureRequests(worker, seed)),
      ...(await measureCounts(worker)),
      ...(await measureAlternatives(worker)),
      ...(await measureHostile(worker, keys, seed)),
    ];
  } finally {
    await worker.close();
  }
}
