import type { Frame, Page } from 'puppeteer-core';
import { frontEnd } from './front-end.ts';

export interface OpenDevTools {
  /** The front end of DevTools, a page in a window of its own. */
  devtools: Page;
  /** The extension's invisible devtools page. */
  devtoolsPage: Frame;
  /** The extension's panel, shown. */
  panel: Frame;
}

export interface DevToolsOptions {
  extensionId: string;
  panelTitle: string;
}

/** Opens the real DevTools on a page and selects the extension's panel. */
export async function openDevTools(page: Page, { extensionId, panelTitle }: DevToolsOptions): Promise<OpenDevTools> {
  const origin = `chrome-extension://${extensionId}`;
  const devtools = await page.openDevTools();
  const devtoolsPage = await devtools.waitForFrame(`${origin}/devtools.html`);
  await showPanel(devtools, { extensionId, panelTitle });
  const panel = await devtools.waitForFrame(`${origin}/panel.html`);
  await panel.waitForFunction(() => document.readyState === 'complete');
  return { devtools, devtoolsPage, panel };
}

/** What is used of DevTools' own front end. */
interface InspectorView {
  hasPanel(id: string): boolean;
  showPanel(id: string): Promise<void>;
}

/** Selects the extension's panel, once it is there. */
export async function showPanel(devtools: Page, { extensionId, panelTitle }: DevToolsOptions): Promise<void> {
  // The id that DevTools gives it: the extension's origin followed by the title.
  const id = `chrome-extension://${extensionId}${panelTitle}`;
  const view = await frontEnd<InspectorView>(
    devtools,
    'ui/legacy/legacy.js',
    'exports.InspectorView.InspectorView.instance()',
  );
  await devtools.waitForFunction((inspector, wanted) => inspector.hasPanel(wanted), {}, view, id);
  await view.evaluate((inspector, wanted) => inspector.showPanel(wanted), id);
  await view.dispose();
}
