import { once } from 'node:events';
import type { Chromium } from './chromium.ts';

/** Ends Chromium with SIGKILL; its profile stays. */
export async function killChromium({ browser }: Chromium): Promise<void> {
  const child = browser.process();
  if (child === null) throw new Error('The browser was not started here.');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
