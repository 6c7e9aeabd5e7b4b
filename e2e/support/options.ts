import type { Browser } from 'puppeteer-core';
import { Panel } from './panel.ts';

/** Opens the options in a tab of their own, beside this panel of the same extension. */
export async function openOptions(browser: Browser, { frame }: Panel): Promise<Panel> {
  const page = await browser.newPage();
  await page.goto(new URL('/options.html', frame.url()).href);
  return new Panel(page.mainFrame(), page);
}
