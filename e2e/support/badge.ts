import type { AuthlensTab } from './authlens.ts';

declare const chrome: {
  devtools: { inspectedWindow: { tabId: number } };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
};

/** The text on the toolbar button of an inspected tab. The browser is asked, so that a stopped background stays so. */
export function readBadge({ devtoolsPage }: AuthlensTab): Promise<string> {
  return devtoolsPage.evaluate(() => chrome.action.getBadgeText({ tabId: chrome.devtools.inspectedWindow.tabId }));
}
