import type { Authlens } from '../e2e/support/authlens.ts';
import { variants } from './bodies.ts';
import { type Figure, median } from './figure.ts';

const runs = 5;

interface Act {
  readonly name: string;
  /** Done by the user, in the panel. */
  readonly start: () => void;
  /** Whether what was asked for is on screen. */
  readonly done: () => boolean;
  /** Puts everything back. */
  readonly end: () => void;
}

interface Measured {
  readonly name: string;
  readonly time: number;
  /** The longest task of the panel's thread meanwhile, in milliseconds; 50 is the least that the browser reports. */
  readonly longest: number;
}

/** How fast a 5 MB body is opened as a tree, unfolded and searched, and for how long the panel does not answer meanwhile. */
export async function measureReading(authlens: Authlens): Promise<Figure[]> {
  const { panel } = authlens;
  const figures: Figure[] = [];
  for (const variant of variants) {
    await panel.fill('Path and query', `/videos?emulate=${variant}&reading`);
    await panel.frame.locator('button[type="submit"]').click();
    await panel.frame.waitForFunction(
      (name) =>
        document.querySelector('[aria-label="Status"]')?.ariaBusy === 'false' &&
        document.querySelector('section[aria-busy="false"] > pre') !== null &&
        document.body.innerText.includes(name),
      {},
      '200 OK',
    );
    const measured: Measured[] = [];
    for (let run = 0; run < runs; run++) measured.push(...(await panel.frame.evaluate(readInPanel)));
    for (const name of new Set(measured.map((one) => one.name))) {
      const times = measured.filter((one) => one.name === name);
      const [time, longest] = [median(times.map((one) => one.time)), median(times.map((one) => one.longest))];
      figures.push({
        name: `${variant}: ${name}`,
        value: `${Math.round(time)} ms, longest task ${Math.round(longest)} ms`,
      });
    }
  }
  return figures;
}

/** Runs in the panel, where the body is shown: does one thing after the other and watches the thread meanwhile. */
async function readInPanel(): Promise<Measured[]> {
  const click = (selector: string, text = '') => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
      one.textContent?.startsWith(text),
    );
    if (found === undefined) throw new Error(`There is no ${selector} with "${text}".`);
    found.click();
  };
  const openTab = (name: string) => click('[aria-label="Response"] [role="tab"]', name);
  const search = (text: string) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (field === null) throw new Error('There is no search.');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const found = () => document.querySelector('[aria-label="Found"]')?.textContent ?? '';
  const rows = () => document.querySelectorAll('[role="treeitem"]').length;
  const height = () => document.querySelector<HTMLElement>('[role="tree"] > [role="none"]')?.style.height ?? '';
  const whole = () => document.querySelector('section[aria-busy="false"] > pre') !== null;
  const changesHeight = (name: string, button: string): Act => {
    let before = '';
    return {
      name,
      start: () => {
        before = height();
        click('button', button);
      },
      done: () => height() !== before,
      end: () => undefined,
    };
  };
  const acts: Act[] = [
    { name: 'Raw, to the whole text', start: () => openTab('Raw'), done: whole, end: () => undefined },
    {
      name: 'search in Raw, to the first count',
      start: () => search('9'),
      done: () => found() !== '',
      end: () => search(''),
    },
    { name: 'Tree, to the first rows', start: () => openTab('Tree'), done: () => rows() > 0, end: () => undefined },
    changesHeight('unfold everything', 'Unfold'),
    changesHeight('fold everything', 'Fold'),
    {
      name: 'search in Tree, to the first count',
      start: () => search('9'),
      done: () => found() !== '',
      end: () => search(''),
    },
    { name: 'Body again, to the whole text', start: () => openTab('Body'), done: whole, end: () => undefined },
  ];
  const measured: Measured[] = [];
  for (const { name, start, done, end } of acts) {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)));
    observer.observe({ type: 'longtask' });
    const started = performance.now();
    // In a task of its own, as a click is.
    await new Promise<void>((resolve) => setTimeout(() => resolve(start())));
    while (!done()) {
      await new Promise(requestAnimationFrame);
      if (performance.now() - started > 20_000) throw new Error(`"${name}" did not come to its end.`);
    }
    const time = performance.now() - started;
    // What goes on after it is shown blocks the panel as well.
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    measured.push({ name, time, longest: Math.max(50, ...tasks) });
    end();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return measured;
}
