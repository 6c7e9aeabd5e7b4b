import type { Page } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';

declare const chrome: {
  developerPrivate: Record<Change, (id: string, pattern: string) => Promise<void>>;
};

type Change = 'addHostPermission' | 'removeHostPermission';

/** Gives or takes the permission for a host where users do it too, on chrome://extensions: no prompt stands in the way. */
export async function changeHostPermission(chromium: Chromium, change: Change, pattern: string): Promise<void> {
  const page = await extensionsPage(chromium);
  await page.evaluate(
    (name, id, host) => chrome.developerPrivate[name](id, host),
    change,
    chromium.extensionId,
    pattern,
  );
}

async function extensionsPage({ browser }: Chromium): Promise<Page> {
  const pages = await browser.pages();
  const open = pages.find((page) => page.url().startsWith('chrome://extensions'));
  if (open) return open;
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  return page;
}
