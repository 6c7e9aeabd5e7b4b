import { openSite } from '../../e2e/sites/open-site.ts';
import { shopSite } from '../../e2e/sites/shop.ts';
import { type Authlens, type BrowserName, startAuthlens } from '../../e2e/support/authlens.ts';
import { generateKey } from '../../emulator/api/keys.ts';

/** The browser, the emulator, and the keys of the story; made for this run alone. */
export interface Demo {
  readonly browser: BrowserName;
  readonly authlens: Authlens;
  readonly sandboxKey: string;
  readonly productionKey: string;
}

interface DemoOptions {
  readonly browser: BrowserName;
  readonly headless: boolean;
}

/** Starts the emulator, a shop page that gives a production key away, and the browser with DevTools on it. */
export async function startDemo({ browser, headless }: DemoOptions): Promise<Demo> {
  const sandboxKey = generateKey();
  const productionKey = generateKey();
  const authlens = await startAuthlens({
    browser,
    emulator: {
      keys: { sandbox: [sandboxKey], production: [productionKey] },
      sites: { 'shop.example': shopSite({ key: productionKey }), 'stats.example': openSite },
    },
    chromium: { headless, windowSize: { width: 1400, height: 900 } },
  });
  return { browser, authlens, sandboxKey, productionKey };
}
