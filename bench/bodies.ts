import type { Authlens } from '../e2e/support/authlens.ts';
import { type Figure, median } from './figure.ts';

export const variants = ['5mb-lines', '5mb-one-line', '5mb-small-values'];
const runs = 5;

interface Shown {
  /** From the end of the request to the first text on screen, in milliseconds. */
  readonly first: number;
  /** From the end of the request to the whole text in the document. */
  readonly whole: number;
  /** The longest task of the panel's thread meanwhile, in milliseconds; 50 is the least that the browser reports. */
  readonly longest: number;
  /** One JSON.parse of the same text in the same frame, in milliseconds. */
  readonly parse: number;
}

/** How fast a 5 MB body is shown, and for how long the panel does not answer, beside one JSON.parse of it. */
export async function measureBodies(authlens: Authlens, sandboxKey: string): Promise<Figure[]> {
  await addKey(authlens, sandboxKey);
  const figures: Figure[] = [];
  for (const variant of variants) {
    const shown: Shown[] = [];
    for (let run = 0; run < runs; run++) shown.push(await showBody(authlens, `/videos?emulate=${variant}&run=${run}`));
    const parse = median(shown.map((one) => one.parse));
    const first = median(shown.map((one) => one.first));
    const whole = median(shown.map((one) => one.whole));
    const longest = median(shown.map((one) => one.longest));
    figures.push(
      { name: `${variant}: one JSON.parse (reference)`, value: `${Math.round(parse)} ms` },
      {
        name: `${variant}: answer to first text`,
        value: `${Math.round(first)} ms, ${(first / parse).toFixed(1)} × reference`,
      },
      { name: `${variant}: answer to whole text`, value: `${Math.round(whole)} ms` },
      {
        name: `${variant}: longest task of the panel`,
        value: `${Math.round(longest)} ms, ${(longest / parse).toFixed(1)} × reference`,
      },
    );
  }
  return figures;
}

async function addKey({ panel }: Authlens, key: string): Promise<void> {
  await panel.click('tab', 'Keys');
  await panel.fill('Key of api.video', key);
  await panel.fill('Label', 'bench');
  await panel.click('button', 'Save key');
  await panel.waitForText('"bench" is stored');
  await panel.click('tab', 'Playground');
  await panel.choose('Key', 'bench');
}

async function showBody({ panel }: Authlens, path: string): Promise<Shown> {
  await panel.fill('Path and query', path);
  const measuring = panel.frame.evaluate(measureInPanel);
  await panel.frame.locator('button[type="submit"]').click();
  return await measuring;
}

/** Runs in the panel: waits for the request to end and for its pretty body to be whole, watching the thread meanwhile. */
async function measureInPanel(): Promise<Shown> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const until = (condition: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const check = () => (condition() ? resolve(performance.now()) : requestAnimationFrame(check));
      check();
    });
  // Counting the blocks is cheap; reading the text of all of them would itself be a long task.
  const blocks = () => document.querySelector('[aria-label="Body"] pre')?.childElementCount ?? 0;
  await until(() => document.querySelector('[aria-label="Status"]')?.getAttribute('aria-busy') === 'true');
  const ended = await until(
    () => document.querySelector('[aria-label="Status"]')?.getAttribute('aria-busy') === 'false',
  );
  const first = (await until(() => blocks() > 0)) - ended;
  const whole = (await until(() => document.querySelector('[aria-label="Body"]')?.ariaBusy === 'false')) - ended;
  observer.disconnect();
  const text = document.querySelector('[aria-label="Body"] pre')?.textContent ?? '';
  const before = performance.now();
  JSON.parse(text);
  return { first, whole, longest: Math.max(50, ...tasks), parse: performance.now() - before };
}
