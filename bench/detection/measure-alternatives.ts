import { type Figure, round } from '../figure.ts';
import type { WorkerInBrowser } from './browser.ts';
import type { Timed } from './in-browser/compare.ts';

/** What people use for this, on the first 1 MB of the same text. */
export async function measureAlternatives(worker: WorkerInBrowser): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const text of ['JavaScript', 'JSON']) {
    const [cc, scan, secretlint, alternation, includes] = await worker.compare(
      [
        { subject: 'cc', on: text, count: 1 },
        { subject: 'scan', on: text, count: 1 },
        { subject: 'secretlint', on: text, count: 1 },
        { subject: 'alternation', on: text, count: 1 },
        { subject: 'includes', on: text, count: 1 },
      ],
      2000,
    );
    const beside = ({ time }: Timed) =>
      `${round(cc.time / time)} × CC, ${round(time / scan.time)} × the time of our scan`;
    figures.push(
      { name: `${text}: secretlint, recommended rules`, value: beside(secretlint) },
      { name: `${text}: one RegExp of 800 forms of 100 keys`, value: beside(alternation) },
      { name: `${text}: 800 × includes`, value: beside(includes) },
    );
  }
  return figures;
}
