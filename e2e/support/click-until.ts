import type { Locator } from 'puppeteer-core';

/**
 * Clicks, and clicks again after three seconds without an effect, three times at most: now and then Chromium drops a
 * click on a frame in another process although mouse moves reach it already, and a person clicks again as well.
 */
export async function clickUntil(target: Locator<Element>, done: () => Promise<boolean>): Promise<void> {
  for (let click = 1; click <= 3; click += 1) {
    await target.click();
    const deadline = Date.now() + 3000;
    while (Date.now() < deadline) if (await done()) return;
  }
  throw new Error('Three clicks had no effect.');
}
