import { fileURLToPath } from 'node:url';
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import { findBackground } from './background.ts';

const directory = fileURLToPath(new URL('../hostile-extension', import.meta.url));

/** A second extension in the same browser, with every host, that listens to everything and means harm. */
export interface HostileExtension {
  readonly id: string;
  background(): Promise<WebWorker>;
  /** Every request, message and connection that it was let see. */
  overheard(): Promise<string[]>;
}

/** Installs it. */
export async function installHostileExtension(browser: Browser): Promise<HostileExtension> {
  const id = await browser.installExtension(directory);
  const background = () => findBackground(browser, id);
  await background();
  return {
    id,
    background,
    overheard: async () =>
      (await background()).evaluate(() => {
        const heard: unknown = Reflect.get(globalThis, 'overheard');
        return Array.isArray(heard) ? heard.map(String) : [];
      }),
  };
}

/** Has the content script of the hostile extension in a page send a message, or open a port, to another extension. */
export function attackFromPage(page: Page, attack: 'send' | 'connect', id: string, message: unknown): Promise<string> {
  return page.evaluate(
    (kind, target, sent) =>
      new Promise<string>((resolve) => {
        const listen = ({ data }: MessageEvent) => {
          if (typeof data?.outcome !== 'string' || data.attack !== kind) return;
          removeEventListener('message', listen);
          resolve(data.outcome);
        };
        addEventListener('message', listen);
        postMessage({ attack: kind, id: target, message: sent });
      }),
    attack,
    id,
    message,
  );
}
