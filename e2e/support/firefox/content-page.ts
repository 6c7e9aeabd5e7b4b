import type { Page } from 'puppeteer-core';
import type { Firefox } from './launch-firefox.ts';

type Task = (...parameters: never[]) => unknown;

/** For how long a condition is waited for, in milliseconds, as puppeteer does. */
const patience = 30_000;

/** The inspected page in Firefox, with the part of puppeteer's `Page` that the scenarios use. */
export class ContentPage {
  readonly #firefox: Firefox;

  constructor(firefox: Firefox) {
    this.#firefox = firefox;
  }

  /** This as the type that the scenarios are written for; what it does not have fails with its name. */
  asPage(): Page {
    return this as unknown as Page;
  }

  async goto(url: string): Promise<void> {
    await this.#send('WebDriver:Navigate', { url });
  }

  async reload(): Promise<void> {
    await this.#send('WebDriver:Refresh');
  }

  async evaluate(task: Task | string, ...parameters: unknown[]): Promise<unknown> {
    return this.#firefox.run('content', typeof task === 'string' ? `() => ${task}` : String(task), ...parameters);
  }

  async waitForFunction(
    task: Task,
    { timeout = patience }: { timeout?: number } = {},
    ...parameters: unknown[]
  ): Promise<void> {
    const deadline = Date.now() + timeout;
    while (!(await this.evaluate(task, ...parameters))) {
      if (Date.now() > deadline) throw new Error(`Waiting failed: ${timeout}ms exceeded\n${String(task)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #send(command: string, parameters: object = {}): Promise<void> {
    await this.#firefox.marionette.send(['Marionette:SetContext', { value: 'content' }], [command, parameters]);
  }
}
