import { boundedFigure, type Figure } from '../figure.ts';
import type { WorkerInBrowser } from './browser.ts';

const bounds = { must: 1.3, goal: 1.1, kind: 'most' } as const;

/** What more keys and more rules cost, on the text of scripts and of bodies, which `measureTexts` left with the worker. */
export async function measureCounts(worker: WorkerInBrowser): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const text of ['JavaScript', 'JSON']) {
    const [oneKey, keys, noRules, rules] = await worker.compare(
      [
        { subject: 'scan with 1 key', on: text },
        { subject: 'scan with 1000 keys', on: text },
        { subject: 'scan with no rules', on: text },
        { subject: 'scan with 200 rules', on: text },
      ],
      2000,
    );
    figures.push(
      boundedFigure(`${text}: t(1000 keys) / t(1 key)`, keys.time / oneKey.time, '', bounds),
      boundedFigure(`${text}: t(200 rules) / t(0)`, rules.time / noRules.time, '', bounds),
    );
  }
  return figures;
}
