import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import type { Emulator } from '../../emulator/emulator.ts';
import { type EmulatorOptions, startEmulator } from '../../emulator/start-emulator.ts';
import { type Chromium, type ChromiumOptions, launchChromium } from './chromium.ts';
import { startInFirefox } from './firefox/start-in-firefox.ts';
import { changeHostPermission } from './host-permissions.ts';
import { killChromium } from './kill-browser.ts';
import { Panel } from './panel.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface AuthlensOptions {
  /** `browserName` if nothing else is said. */
  browser?: BrowserName;
  emulator?: EmulatorOptions;
  /** Hosts of the emulator whose names the browser cannot resolve. */
  unresolvedHosts?: readonly string[];
  /** For everything but the arguments of the emulator. */
  chromium?: Partial<Omit<ChromiumOptions, 'arguments'>>;
}

/** DevTools on one tab, with the panel of Authlens shown. */
export interface AuthlensTab {
  page: Page;
  devtools: Page;
  devtoolsPage: Frame;
  panel: Panel;
}

/** The browser that the scenarios run in: `AUTHLENS_BROWSER`, or Chromium. */
export const browserName: BrowserName = process.env.AUTHLENS_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** The extension in a real browser, the emulator behind it, and a first tab with DevTools. */
export interface Authlens extends AuthlensTab {
  emulator: Emulator;
  profileDirectory: string;
  /** Stops the background, and waits until it is gone with its memory. */
  stopBackground(): Promise<void>;
  /** The problems of all contexts of the extension since the last call; empty is good. */
  takeProblems(): Promise<string[]>;
  /** Resolves when its user has closed the browser. */
  browserClosed: Promise<unknown>;
  /** Lets `ask` ask for the permission for a host, and gives it, the way that the browser asks its user. */
  allowHost(host: string, ask: () => Promise<void>): Promise<void>;
  /** Takes the permission for a host back, where its user does. */
  takeHostBack(host: string): Promise<void>;
  /** For what only Chromium has; it fails in Firefox. */
  chromium: Chromium;
  /** Opens DevTools with the panel on another tab. */
  openPanel(page: Page): Promise<AuthlensTab>;
  close(options?: { keepProfile?: boolean }): Promise<void>;
  /** Ends the browser as a crash or a power cut does, with SIGKILL and without a word to it; its profile stays. */
  kill(): Promise<void>;
}

/** Where `npm run build` puts the extension. */
export const builtExtension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Starts the emulator and the browser with the built extension, and opens DevTools with the panel on a blank tab. */
export async function startAuthlens(options: AuthlensOptions = {}): Promise<Authlens> {
  return (options.browser ?? browserName) === 'firefox'
    ? await startInFirefox(options)
    : await startInChromium(options);
}

async function startInChromium(options: AuthlensOptions): Promise<Authlens> {
  const extensionDirectory = options.chromium?.extensionDirectory ?? builtExtension;
  if (!existsSync(join(extensionDirectory, 'manifest.json')))
    throw new Error(`There is no built extension in ${extensionDirectory}: run "npm run build" first.`);
  const emulator = await startEmulator(options.emulator);
  try {
    const settings = {
      ...options.chromium,
      extensionDirectory,
      arguments: emulator.chromiumArguments(options.unresolvedHosts),
    };
    return await openFirstTab(await launchChromium(settings), emulator);
  } catch (error) {
    await emulator.close();
    throw error;
  }
}

async function openFirstTab(chromium: Chromium, emulator: Emulator): Promise<Authlens> {
  const openPanel = async (page: Page): Promise<AuthlensTab> => {
    const { devtools, devtoolsPage, panel } = await chromium.openDevTools(page, { panelTitle: 'Authlens' });
    return { page, devtools, devtoolsPage, panel: new Panel(panel, devtools) };
  };
  const close = async (options?: { keepProfile?: boolean }) => {
    await chromium.close(options);
    await emulator.close();
  };
  try {
    const [page = await chromium.browser.newPage()] = await chromium.browser.pages();
    return {
      ...{ emulator, chromium, openPanel, close, profileDirectory: chromium.profileDirectory },
      browserClosed: new Promise((resolve) => chromium.browser.once('disconnected', resolve)),
      async kill() {
        await killChromium(chromium);
        await emulator.close();
      },
      stopBackground: () => chromium.stopBackground(),
      takeProblems: () => chromium.takeProblems(),
      async allowHost(host, ask) {
        // No prompt then comes when it is asked for: it stands outside of every page.
        await changeHostPermission(chromium, 'addHostPermission', `https://${host}/*`);
        await ask();
      },
      takeHostBack: (host) => changeHostPermission(chromium, 'removeHostPermission', `https://${host}/*`),
      ...(await openPanel(page)),
    };
  } catch (error) {
    await chromium.close();
    throw error;
  }
}
