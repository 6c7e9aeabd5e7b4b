import type { Authlens } from '../e2e/support/authlens.ts';
import { type Figure, median } from './figure.ts';

const runs = 9;

/** From the moment a panel begins to load to its first paint, which holds everything that can be used. */
export async function measurePanel({ panel: { frame } }: Authlens): Promise<Figure[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    await Promise.all([frame.waitForNavigation(), frame.evaluate(() => location.reload())]);
    await frame.waitForSelector('button[type="submit"]');
    times.push(await firstPaint(frame));
  }
  const range = `${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))}`;
  return [{ name: 'panel shown to usable', value: `${Math.round(median(times))} ms (${range}, ${runs} runs)` }];
}

function firstPaint(frame: Authlens['panel']['frame']): Promise<number> {
  return frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === 'first-contentful-paint') resolve(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
