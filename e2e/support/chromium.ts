import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { findBackground, stopBackground } from './background.ts';
import { type OpenDevTools, openDevTools } from './devtools.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { watchProblems } from './problems.ts';
import { createProfile } from './profile.ts';
import type { ColorScheme } from './theme.ts';

export interface ChromiumOptions {
  /** The folder of the built, unpacked extension. */
  extensionDirectory: string;
  /** More command line arguments, such as the host mapping of the emulator. */
  arguments?: string[];
  headless?: boolean;
  /** A profile kept by an earlier `close({ keepProfile: true })`; its own colour scheme stays. */
  profile?: string;
  windowSize?: { width: number; height: number };
  /** The theme of DevTools. */
  colorScheme?: ColorScheme;
}

export interface Chromium {
  browser: Browser;
  extensionId: string;
  profileDirectory: string;
  /** The running background; waits until something has woken it. */
  background(): Promise<WebWorker>;
  /** Stops the background and waits until it is gone. */
  stopBackground(): Promise<void>;
  openDevTools(page: Page, options: { panelTitle: string }): Promise<OpenDevTools>;
  /** The problems of all contexts of the extension since the last call; empty is good. */
  takeProblems(): Promise<string[]>;
  close(options?: { keepProfile?: boolean }): Promise<void>;
}

/** Starts a real Chromium with the extension installed. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const profileDirectory = options.profile ?? createProfile(options.colorScheme ?? 'light');
  const browser = await launch(options, profileDirectory);
  const close = async ({ keepProfile = false } = {}) => {
    await browser.close();
    if (!keepProfile) rmSync(profileDirectory, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const extensionId = await browser.installExtension(resolve(options.extensionDirectory));
    const problems = await watchProblems(browser, extensionId);
    return {
      ...{ browser, extensionId, profileDirectory, close },
      background: () => findBackground(browser, extensionId),
      stopBackground: () => stopBackground(browser, extensionId, problems),
      openDevTools: (page, { panelTitle }) => openDevTools(page, { extensionId, panelTitle }),
      takeProblems: () => problems.take(),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function launch(options: ChromiumOptions, userDataDir: string): Promise<Browser> {
  const { width, height } = options.windowSize ?? { width: 1600, height: 1000 };
  return puppeteer.launch({
    executablePath: ensureBrowser(),
    headless: options.headless ?? true,
    pipe: true,
    defaultViewport: null,
    userDataDir,
    enableExtensions: true,
    handleDevToolsAsPage: true,
    args: [
      // Root, as in containers, cannot have the sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-component-update',
      '--disable-quic',
      '--disable-gpu',
      `--window-size=${width},${height}`,
      ...(options.arguments ?? []),
    ],
  });
}
