import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Emulator } from '../../../emulator/emulator.ts';
import { startEmulator } from '../../../emulator/start-emulator.ts';
import type { Authlens, AuthlensOptions } from '../authlens.ts';
import type { Chromium } from '../chromium.ts';
import { Panel } from '../panel.ts';
import { createTunnel } from '../tunnel.ts';
import { answerAllowPage } from './allow-page.ts';
import { stopBackground } from './background.ts';
import { ContentPage } from './content-page.ts';
import { takeHostBack } from './host-permissions.ts';
import { type Firefox, launchFirefox } from './launch-firefox.ts';
import { devtoolsFrame } from './own-document.ts';
import { PanelFrame } from './panel-frame.ts';
import { PanelKeyboard } from './panel-keyboard.ts';
import { extensionUuid } from './preferences.ts';
import { takeProblems } from './problems.ts';

/** Where `npm run build:firefox` puts the extension. */
const builtForFirefox = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

/** With the browser itself, for what Firefox alone has. */
export interface FirefoxAuthlens extends Authlens {
  readonly firefox: Firefox;
}

/** As `startAuthlens`, in Firefox: what the scenarios use of the panel and the page is there, with the same names. */
export async function startInFirefox(options: AuthlensOptions): Promise<FirefoxAuthlens> {
  if (!existsSync(join(builtForFirefox, 'manifest.json')))
    throw new Error(`There is no built extension in ${builtForFirefox}: run "npm run build:firefox" first.`);
  const emulator = await startEmulator(options.emulator);
  const unresolved = options.unresolvedHosts ?? [];
  const tunnel = createTunnel(
    emulator.port,
    emulator.hosts.filter((host) => !unresolved.includes(host)),
  );
  const end = async () => {
    tunnel.close();
    await emulator.close();
  };
  try {
    const { headless, profile, colorScheme } = options.chromium ?? {};
    const firefox = await launchFirefox({
      extension: builtForFirefox,
      ...(headless !== undefined && { headless }),
      ...(profile !== undefined && { profile }),
      preferences: {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': await tunnel.port,
        'devtools.theme': colorScheme ?? 'light',
      },
    });
    return await openFirstTab(firefox, emulator, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function openFirstTab(firefox: Firefox, emulator: Emulator, end: () => Promise<void>): Promise<FirefoxAuthlens> {
  const close = async (options?: { keepProfile?: boolean }) => {
    await firefox.close(options);
    await end();
  };
  try {
    const frame = new PanelFrame(firefox);
    const devtools = { keyboard: new PanelKeyboard(frame) } as unknown as Page;
    const panel = new Panel(frame.asFrame(), devtools);
    await panel.waitForView();
    await takeProblems(firefox, `moz-extension://${extensionUuid}/`);
    return {
      ...{ emulator, firefox, close, devtools, panel },
      page: new ContentPage(firefox).asPage(),
      profileDirectory: firefox.profileDirectory,
      browserClosed: firefox.exited,
      async kill() {
        await firefox.kill();
        await end();
      },
      stopBackground: () => stopBackground(firefox),
      async allowHost(host, ask) {
        await ask();
        await answerAllowPage(firefox, `Allow requests to ${host}`);
      },
      takeHostBack: (host) => takeHostBack(firefox, host),
      takeProblems: () => takeProblems(firefox, `moz-extension://${extensionUuid}/`),
      openPanel: () => Promise.reject(new Error('A second panel is not opened in Firefox.')),
      chromium: missing<Chromium>('chromium'),
      devtoolsPage: devtoolsFrame(firefox),
    };
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

/** Says what a scenario may not use in Firefox, when it does. */
function missing<Part extends object>(name: string): Part {
  const handler: ProxyHandler<Part> = {
    get: (_target, member) => {
      throw new Error(`${name}.${String(member)} is there in Chromium alone.`);
    },
  };
  return new Proxy({} as Part, handler);
}
