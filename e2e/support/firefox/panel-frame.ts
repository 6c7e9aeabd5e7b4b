import type { Frame } from 'puppeteer-core';
import { findElements } from './find-elements.ts';
import { asScript, type Firefox, resultOf } from './launch-firefox.ts';
import { operatePanel, type PanelOperation } from './toolbox.ts';

type Task = (...parameters: never[]) => unknown;

/** An expression that finds what a selector names. */
const allOf = (selector: string) => `(${String(findElements)})(document, ${JSON.stringify(selector)})`;

/** An expression that runs a task with the parameters at hand, after others. */
const callOf = (task: Task | string, ...before: string[]) =>
  typeof task === 'string' ? task : `(${String(task)})(${[...before, '...parameters'].join(', ')})`;

/** For how long a condition is waited for, in milliseconds, as puppeteer does. */
const patience = 30_000;

/** For how long one call waits inside the panel, in milliseconds: a panel that is loaded anew is asked again. */
const slice = 2000;

/**
 * The panel's document in Firefox, with the part of puppeteer's `Frame` that the scenarios use. Handles are kept in the
 * document, and are gone with it.
 */
export class PanelFrame {
  readonly #firefox: Firefox;
  #lastHandle = 0;

  constructor(firefox: Firefox) {
    this.#firefox = firefox;
  }

  /** This as the type that the scenarios are written for; what it does not have fails with its name. */
  asFrame(): Frame {
    return this as unknown as Frame;
  }

  operate(operation: PanelOperation): Promise<unknown> {
    return this.#firefox.run('chrome', operatePanel, 'Authlens', operation);
  }

  evaluate(task: Task | string, ...parameters: unknown[]): Promise<unknown> {
    return this.#run(task, parameters);
  }

  async evaluateHandle(task: Task, ...parameters: unknown[]): Promise<Handle> {
    return this.#keep(task, parameters);
  }

  title(): Promise<unknown> {
    return this.#run(() => document.title, []);
  }

  async $(selector: string): Promise<Handle | null> {
    const found = await this.#keep(`${allOf(selector)}[0] ?? null`, []);
    return (await this.#run((element: unknown) => element === null, [found])) ? null : found;
  }

  async $$(selector: string): Promise<Handle[]> {
    const all = await this.#keep(allOf(selector), []);
    const count = Number(await this.#run((elements: readonly Element[]) => elements.length, [all]));
    return Promise.all(
      Array.from({ length: count }, (_, index) =>
        this.#keep((elements: readonly Element[], place: number) => elements[place], [all, index]),
      ),
    );
  }

  $eval(selector: string, task: Task, ...parameters: unknown[]): Promise<unknown> {
    const first = `(() => { const [element] = ${allOf(selector)};
      if (!element) throw new Error('failed to find element matching selector ' + ${JSON.stringify(selector)});
      return element; })()`;
    return this.#run(callOf(task, first), parameters);
  }

  $$eval(selector: string, task: Task, ...parameters: unknown[]): Promise<unknown> {
    return this.#run(callOf(task, allOf(selector)), parameters);
  }

  /** Asks in the document until the answer is true, and gives a handle on it. */
  async waitForFunction(
    task: Task | string,
    { timeout = patience }: { timeout?: number } = {},
    ...parameters: unknown[]
  ): Promise<Handle> {
    const deadline = Date.now() + timeout;
    for (;;) {
      const left = Math.max(1, Math.min(slice, deadline - Date.now()));
      const asked = `(async () => { const end = Date.now() + ${left};
        for (;;) { const found = await (${callOf(task)}); if (found || Date.now() > end) return found || null;
        await new Promise((resolve) => setTimeout(resolve, 25)); } })()`;
      const handle = await this.#keep(asked, parameters).catch((error: unknown) => {
        if (isGone(error)) return null;
        throw error;
      });
      if (handle !== null && (await this.#run((found: unknown) => found !== null, [handle]))) return handle;
      if (Date.now() >= deadline) throw new Error(`Waiting failed: ${timeout}ms exceeded\n${String(task)}`);
    }
  }

  waitForSelector(selector: string, { hidden = false }: { hidden?: boolean } = {}): Promise<Handle> {
    const found = allOf(selector);
    return this.waitForFunction(hidden ? `${found}.length === 0` : `${found}[0]`);
  }

  async focus(selector: string): Promise<void> {
    await this.$eval(selector, (element: HTMLElement) => element.focus());
  }

  locator(selector: string): PanelLocator {
    return new PanelLocator(this, selector);
  }

  /** A real click on an element; of a row, which Marionette takes for covered by its cells, on its first cell. */
  async click(element: Handle): Promise<void> {
    const target = await this.#keep(
      (clicked: Element) => (clicked instanceof HTMLTableRowElement ? clicked.cells[0] : clicked),
      [element],
    );
    await this.#atElement(target, (selector) => ({ type: 'click', selector }));
  }

  /** Real keys on the element that has the focus. */
  async type(text: string): Promise<void> {
    // What stands in a shadow root is taken for out of reach; keys to the document go to what has the focus, wherever it is.
    const focused = await this.#keep(() => {
      const { activeElement, documentElement } = document;
      return activeElement?.shadowRoot ? documentElement : activeElement;
    }, []);
    await this.#atElement(focused, (selector) => ({ type: 'type', selector, text }));
  }

  /** Marks an element for as long as an operation of Marionette, which finds elements by itself, goes to it. */
  async #atElement(element: Handle, operation: (selector: string) => PanelOperation): Promise<void> {
    const mark = `driver-${++this.#lastHandle}`;
    await this.#run((marked: Element, name: string) => marked.setAttribute('data-driver', name), [element, mark]);
    try {
      await this.operate(operation(`[data-driver="${mark}"]`));
    } finally {
      await this.#run((marked: Element) => marked.removeAttribute('data-driver'), [element]).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
    }
  }

  async #keep(task: Task | string, parameters: readonly unknown[]): Promise<Handle> {
    const id = ++this.#lastHandle;
    await this.#run(`(async () => void kept.set(${id}, await (${callOf(task)})))()`, parameters);
    return new Handle(this, id);
  }

  async #run(task: Task | string, parameters: readonly unknown[]): Promise<unknown> {
    const given = parameters.map((parameter) =>
      parameter instanceof Handle ? { handle: parameter.id } : { value: parameter },
    );
    const script = asScript(`(...given) => {
      const kept = (window[Symbol.for('driver')] ??= new Map());
      const parameters = given.map((one) => {
        if (!('handle' in one)) return one.value;
        if (!kept.has(one.handle)) throw new Error('The handle is gone with its document.');
        return kept.get(one.handle);
      });
      return ${callOf(task)};
    }`);
    return resultOf(await this.operate({ type: 'run', script, parameters: given }));
  }
}

/** What an operation says whose document went away under it. */
function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    /gone with its document|AbortError|destroyed|unloaded|actor.*(?:closed|inactive)/i.test(error.message)
  );
}

/** Something in the panel's document. */
class Handle {
  readonly id: number;
  readonly #frame: PanelFrame;

  constructor(frame: PanelFrame, id: number) {
    this.#frame = frame;
    this.id = id;
  }

  evaluate(task: Task, ...parameters: unknown[]): Promise<unknown> {
    return this.#frame.evaluate(task, this, ...parameters);
  }

  jsonValue(): Promise<unknown> {
    return this.#frame.evaluate((value: unknown) => value, this);
  }

  async $(selector: string): Promise<Handle | null> {
    const found = await this.#frame.evaluateHandle(
      (element: Element, wanted: string) => element.querySelector(wanted),
      this,
      selector,
    );
    return (await found.jsonValue()) === null ? null : found;
  }

  click(): Promise<void> {
    return this.#frame.click(this);
  }

  async focus(): Promise<void> {
    await this.evaluate((element: HTMLElement) => element.focus());
  }

  async toElement(): Promise<Handle> {
    return this;
  }

  /** Chooses an option of a select element, as its user does. */
  async select(value: string): Promise<void> {
    await this.evaluate((element: HTMLSelectElement, wanted: string) => {
      element.value = wanted;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
  }

  async dispose(): Promise<void> {}
}

/** Finds an element and does something once it can be done. */
class PanelLocator {
  readonly #frame: PanelFrame;
  readonly #selector: string;
  #then: Task | null = null;

  constructor(frame: PanelFrame, selector: string) {
    this.#frame = frame;
    this.#selector = selector;
  }

  map(task: Task): PanelLocator {
    const mapped = new PanelLocator(this.#frame, this.#selector);
    mapped.#then = task;
    return mapped;
  }

  setEnsureElementIsInTheViewport(): PanelLocator {
    return this;
  }

  /** Clicks once the element is visible, enabled and no longer moving, and again when something lay over it. */
  async click(): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      const element = await this.#visible('!first.matches(":disabled") && await still(first)');
      try {
        return await this.#frame.click(element);
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  waitHandle(): Promise<Handle> {
    return this.#visible('true');
  }

  async wait(): Promise<unknown> {
    const handle = await this.#visible('true');
    return this.#then === null ? undefined : handle.evaluate(this.#then);
  }

  #visible(condition: string): Promise<Handle> {
    return this.#frame.waitForFunction(`(async () => {
      const still = async (element) => {
        const place = () => JSON.stringify(element.getBoundingClientRect());
        const before = place();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return before === place();
      };
      const shown = (element) => element.checkVisibility({ visibilityProperty: true });
      const first = ${allOf(this.#selector)}.find(shown);
      return first && (${condition}) ? first : null;
    })()`);
  }
}
