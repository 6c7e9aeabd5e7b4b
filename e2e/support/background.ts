import type { Browser, Target, WebWorker } from 'puppeteer-core';
import type { ProblemWatch } from './problems.ts';

const isBackground = (extensionId: string) => (target: Target) =>
  target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${extensionId}/`);

/** The running background of an extension; waits until there is one. */
export async function findBackground(browser: Browser, extensionId: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(isBackground(extensionId));
  const worker = await target.worker();
  if (!worker) throw new Error('The background stopped while it was looked for.');
  return worker;
}

/**
 * Stops the background, as the browser does after 30 idle seconds, and waits until it is gone with its memory.
 * Under a debugger it never stops of itself.
 */
export async function stopBackground(browser: Browser, extensionId: string, problems: ProblemWatch): Promise<void> {
  const target = browser.targets().find(isBackground(extensionId));
  const worker = await target?.worker();
  if (!target || !worker) return;
  const gone = destroyed(browser, target);
  await problems.detachFrom(target.url());
  await worker.close();
  await gone;
}

function destroyed(browser: Browser, target: Target): Promise<void> {
  return new Promise((resolve) => {
    const look = (candidate: Target) => {
      if (candidate !== target) return;
      browser.off('targetdestroyed', look);
      resolve();
    };
    browser.on('targetdestroyed', look);
  });
}
