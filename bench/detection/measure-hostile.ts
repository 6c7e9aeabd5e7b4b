import { boundedFigure, type Figure, round } from '../figure.ts';
import type { WorkerInBrowser } from './browser.ts';
import { hostileTexts } from './corpora/hostile.ts';

const size = 1_000_000;
const bounds = { must: 40, goal: 20, kind: 'most' } as const;

/** Texts made to keep the scanner busy, as multiples of the time that CC takes for the same text. */
export async function measureHostile(
  worker: WorkerInBrowser,
  keys: readonly string[],
  seed: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, text } of hostileTexts(keys[0] ?? '', size, seed)) {
    await worker.keep('hostile', [text]);
    const [cc, scan, locate] = await worker.compare(
      [
        { subject: 'cc', on: 'hostile' },
        { subject: 'scan', on: 'hostile' },
        { subject: 'locate', on: 'hostile' },
      ],
      300,
    );
    const note = `CC ${round(text.length / cc.time / 1000)} MB/s`;
    figures.push(boundedFigure(`hostile, ${name}`, Math.max(scan.time, locate.time) / cc.time, ' × CC', bounds, note));
  }
  return figures;
}
