import { boundedFigure, type Figure } from '../figure.ts';
import type { WorkerInBrowser } from './browser.ts';
import { requestHeaders } from './corpora/requests.ts';

const count = 2000;
const batch = 100;

/** Requests of 1.4 KB as the scanner gets them, one after the other. */
export async function measureRequests(worker: WorkerInBrowser, seed: number): Promise<Figure[]> {
  const sets = requestHeaders(count, seed);
  const batches = Array.from({ length: count / batch }, (_, index) => sets.slice(index * batch, (index + 1) * batch));
  await worker.keep(
    'requests',
    batches.map((one) => JSON.stringify(one)),
  );
  const [scan] = await worker.compare([{ subject: 'scan requests', on: 'requests' }], 1500);
  if (scan.result > 0) throw new Error('Something was found in clean requests.');
  const bounds = { must: 12, goal: 4, kind: 'most' } as const;
  return [boundedFigure('one request of 1.4 KB', (scan.time * 1000) / count, ' µs', bounds)];
}
