import type { Page } from 'puppeteer-core';

/** Opens one of the test pages and waits until it has sent everything that it sends. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.state === 'done');
}
