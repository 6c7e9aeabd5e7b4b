import { openSite } from '../../e2e/sites/open-site.ts';
import { shopSite } from '../../e2e/sites/shop.ts';
import { type Authlens, startAuthlens } from '../../e2e/support/authlens.ts';
import { generateKey } from '../../emulator/api/keys.ts';

/** The browser, the emulator, and the keys of the story; made for this run alone. */
export interface Demo {
  readonly authlens: Authlens;
  readonly sandboxKey: string;
  readonly productionKey: string;
}

/** Starts the emulator, a shop page that gives a production key away, and the browser with DevTools on it. */
export async function startDemo({ headless }: { headless: boolean }): Promise<Demo> {
  const sandboxKey = generateKey();
  const productionKey = generateKey();
  const authlens = await startAuthlens({
    emulator: {
      keys: { sandbox: [sandboxKey], production: [productionKey] },
      sites: { 'shop.example': shopSite({ key: productionKey }), 'stats.example': openSite },
    },
    chromium: { headless, windowSize: { width: 1400, height: 900 } },
  });
  return { authlens, sandboxKey, productionKey };
}
