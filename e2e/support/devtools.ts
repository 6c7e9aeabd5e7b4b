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
  await showPanel(devtools, panelId(extensionId, panelTitle));
  const panel = await devtools.waitForFrame(`${origin}/panel.html`);
  await panel.waitForFunction(() => document.readyState === 'complete');
  return { devtools, devtoolsPage, panel };
}

/** What is used of DevTools' own front end. */
interface InspectorView {
  hasPanel(id: string): boolean;
  showPanel(id: string): Promise<void>;
}

/** The id that DevTools gives to a panel of an extension. */
export function panelId(extensionId: string, panelTitle: string): string {
  return `chrome-extension://${extensionId}${panelTitle}`;
}

/** Selects a panel of DevTools by its id, such as `network`, once it is there. */
export async function showPanel(devtools: Page, id: string): Promise<void> {
  const view = await frontEnd<InspectorView>(
    devtools,
    'ui/legacy/legacy.js',
    'exports.InspectorView.InspectorView.instance()',
  );
  await devtools.waitForFunction((inspector, wanted) => inspector.hasPanel(wanted), {}, view, id);
  await view.evaluate((inspector, wanted) => inspector.showPanel(wanted), id);
  await view.dispose();
}
