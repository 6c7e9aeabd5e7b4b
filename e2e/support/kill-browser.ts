import { once } from 'node:events';
import type { Authlens } from './authlens.ts';

/** Ends the browser as a crash or a power cut does, with SIGKILL and without a word to it; its profile stays. */
export async function killBrowser({ chromium: { browser }, emulator }: Authlens): Promise<void> {
  const child = browser.process();
  if (child === null) throw new Error('The browser was not started here.');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  await emulator.close();
}
